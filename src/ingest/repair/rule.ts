/** What a repair rule is, and how one is applied. */
import { showText, type HeldPieces, type Hold } from './held-text.ts';

/** One kind of damage that is recognised with certainty, and its repair. The name stands in the ledger. */
export interface RepairRule {
  readonly name: string;
  /** Global; matches damaged prose and nothing that a person would write on purpose. */
  readonly pattern: RegExp;
  /** Return the repaired text, or the match itself to leave it. */
  readonly repair: (match: RegExpExecArray, hold: Hold) => string;
  /** What remains unknown after the repair, for the ledger. */
  readonly uncertain?: string;
}

export interface Repair {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly uncertain?: string;
}

/** Apply one rule everywhere in a text. */
export function applyRule(rule: RepairRule, text: string, pieces: HeldPieces): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let result = '';
  let position = 0;
  for (const match of text.matchAll(rule.pattern)) {
    const repaired = rule.repair(match, pieces.hold);
    const [lead, tail] = readSurroundings(text, match);
    const [before, after] = [match[0], repaired].map((part) => showText(`${lead}${part}${tail}`, pieces)) as [string, string];
    const uncertain = rule.uncertain === undefined ? {} : { uncertain: rule.uncertain };
    if (before !== after) repairs.push({ rule: rule.name, before, after, ...uncertain });
    result += text.slice(position, match.index) + repaired;
    position = match.index + match[0].length;
  }
  return { text: result + text.slice(position), repairs };
}

/** The rest of the word around a match, so that the ledger shows `50\%` and not `\%`. */
function readSurroundings(text: string, match: RegExpExecArray): [lead: string, tail: string] {
  const lead = /\S{0,24}$/.exec(text.slice(Math.max(0, match.index - 25), match.index))?.[0] ?? '';
  const tail = /^\S{0,24}/.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 25))?.[0] ?? '';
  return [lead, tail];
}
