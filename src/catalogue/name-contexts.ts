/**
 * What the words around a name say about it: that it is a method (“outperforms X”, “models such as X”, “the X
 * encoder”), or something else (“on X”, “the X dataset”, “an X sensor”). A name in a list is what the name before it is.
 */
import type { NameInText } from './method-names.ts';

export type Context = 'method' | 'other';

const REACH = 60;

const METHOD_BEFORE =
  /\b(?:such as|like|e\.g\.,?|i\.e\.,?|including|namely|called|named|dubbed|termed|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|than|over|versus|vs\.?|compar(?:ed|able) (?:to|with)|(?:extend|propos|introduc|present|modif|adapt|accelerat|improv)(?:y|ies|e|es|s|ed|ing)?|pre-?trained|fine-?tun(?:e|es|ed|ing)|vanilla|original|standard|(?:model|method|algorithm|framework|approach|architecture|network|backbone|model type|baseline|technique|optimi[sz]er|detector|planner)(?:s|es)?,?)(?: (?:the|a|an|our|both|recent|well-known|popular|powerful|existing|large|standard|original|widely-used|state-of-the-art|pre-?trained))*[ (]*$/i;
const METHOD_AFTER =
  /^(?:['’]s\b|-(?:like|style)\b|[- ](?:based |style |like )?(?:model|method|variant|famil|architecture|backbone|baseline|algorithm|encoder|framework|network|detector|tracker|planner|fine-?tuning|optimi[sz]er|adapter|series)s?)/i;

const OTHER_BEFORE =
  /(?:\b(?:on|from|at) (?:(?:the|both|standard|public|popular|several) )*|(?:data ?sets?|benchmarks?|databases?|corpus|corpora|metrics?|robots?|simulators?)(?:,? (?:such as|like|including|namely|of|e\.g\.,?))?[ ,:–-]*)(?:\((?:e\.g\.,? )?)?(?:the )?$/i;
const OTHER_AFTER =
  /^(?:[- ](?!(?:and|as|at|by|for|in|is|of|on|or|over|to|using|with) )\p{L}+)?[- ](?:data ?set|benchmark|challenge|corpus|corpora|database|data\b|test|validation|leaderboard|simulator|competition|suite|metric|score|task|problem|setting|image|video|camera|sensor|point|card|memory|hardware|robot|conference|workshop|licen[cs]e)/iu;

const CHAIN = /^(?:,| and| or|, and|, or|\/) ?(?:the )?$/;

/** Judge each of the names of one text; `undefined` where nothing is said. */
export function judgeNames(text: string, names: readonly NameInText[]): (Context | undefined)[] {
  const verdicts: (Context | undefined)[] = [];
  for (const [index, { start, end }] of names.entries()) {
    const before = names[index - 1];
    const inList = before !== undefined && CHAIN.test(text.slice(before.end, start).trimEnd());
    verdicts.push(judgeAt(text, start, end) ?? (inList ? verdicts[index - 1] : undefined));
  }
  return verdicts;
}

function judgeAt(text: string, start: number, end: number): Context | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return 'other';
  return METHOD_BEFORE.test(before) || METHOD_AFTER.test(after) || (start === 0 && after.startsWith(':')) ? 'method' : undefined;
}
