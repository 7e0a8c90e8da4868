/** What words side by side in quotation marks, or after `title:` and `author:`, ask for. */
import { correctWords, type Fix } from './correct-words.ts';
import { findCompletions, findKnown, findSpellings, toForms } from './known-spellings.ts';
import type { SearchedField } from './query.ts';
import type { QueryTools, Reading } from './reading.ts';
import type { Correction, Need } from './understood.ts';
import type { KnownWord, WordTable } from './word-table.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly field?: SearchedField;
}

/**
 * Understand a phrase. Neighbours that are also one word may be that word (`data set`), which stands at the place of
 * both. A word that no paper holds and nothing resembles cuts the phrase in two.
 */
export async function understandPhrase({ words, field }: Phrase, tools: QueryTools): Promise<Reading> {
  const typed = words.flatMap((word) => word.split('-'));
  const joins = await findJoins(typed, tools.words);
  const texts = (await areKnown(typed, tools.words)) ? typed : joinParts(typed, joins);
  const { stems, unknown, corrections } = await findStems(texts, tools);
  const whole = texts === typed ? stems.map((list, at) => [...new Set([...list, ...listJoined(joins, at)])]) : stems;
  const label = words.join(' ');
  return { needs: cutAtGaps(whole).map((segment) => toNeed(segment, { label, field })), unknown, corrections };
}

/** Understand words that may stand anywhere in a field; the parts of a compound stand side by side. */
export async function understandField({ words, field }: Required<Phrase>, tools: QueryTools): Promise<Reading> {
  const label = words.join(' ');
  const plain = words.filter((word) => !word.includes('-'));
  const { stems, unknown, corrections } = await findStems(plain, tools);
  const known = stems.filter((list) => list.length > 0);
  const compounds = await Promise.all(
    words.filter((word) => word.includes('-')).map(async (word) => understandPhrase({ words: [word], field }, tools)),
  );
  return {
    needs: [...(known.length === 0 ? [] : [{ kind: 'field', field, stems: known, label } as const]), ...compounds.flatMap(({ needs }) => needs)],
    unknown: [...unknown, ...compounds.flatMap((compound) => compound.unknown)],
    corrections: [...corrections, ...compounds.flatMap((compound) => compound.corrections)],
  };
}

type Stems = readonly (readonly string[])[];

interface StemReading {
  /** Alternative stems of each word; none for one that is unknown. */
  readonly stems: Stems;
  readonly unknown: readonly string[];
  readonly corrections: readonly Correction[];
}

async function findStems(texts: readonly string[], tools: QueryTools): Promise<StemReading> {
  const found = await Promise.all(texts.map(async (text) => listStems(text, tools)));
  const lost = texts.filter((_, at) => found[at]?.length === 0);
  const fixes =
    tools.exact || lost.length === 0
      ? new Map<string, Fix>()
      : await correctWords(
          lost,
          found.flatMap((list) => list.slice(0, 1)),
          tools,
        );
  const fixed = await Promise.all(
    texts.map(async (text, at): Promise<Stems> => {
      const words = found[at]?.length === 0 ? fixes.get(text)?.text.split(' ') : undefined;
      return words ? Promise.all(words.map(async (word) => listStems(word, tools))) : [found[at] ?? []];
    }),
  );
  return {
    stems: fixed.flat(),
    unknown: lost.filter((text) => !fixes.has(text)),
    corrections: lost.flatMap((typed) => {
      const fix = fixes.get(typed);
      return fix && !fix.silent ? [{ typed, used: fix.text }] : [];
    }),
  };
}

/** Names are often typed in part, so a beginning will do where the word itself is unknown. */
async function listStems(text: string, { words, exact }: QueryTools): Promise<string[]> {
  const spellings = await findSpellings(text, words);
  const found = spellings.length > 0 || exact ? spellings : await findCompletions(text, undefined, words);
  return toForms(found).map(({ stem }) => stem);
}

async function areKnown(texts: readonly string[], words: WordTable): Promise<boolean> {
  const found = await Promise.all(texts.map(async (text) => findKnown(text, words)));
  return !found.includes(undefined);
}

/** The word that each one makes together with the next. */
type Joins = readonly (KnownWord | undefined)[];

const findJoins = async (texts: readonly string[], words: WordTable): Promise<Joins> =>
  Promise.all(texts.slice(1).map(async (second, at) => words.find((texts[at] ?? '') + second)));

/** Stems of the joined words that stand at a place. */
const listJoined = (joins: Joins, at: number): string[] => [joins[at - 1], joins[at]].flatMap((word) => (word ? [word.stem] : []));

function joinParts(texts: readonly string[], joins: Joins): string[] {
  const joined: string[] = [];
  for (let at = 0; at < texts.length; at++) {
    const whole = joins[at];
    joined.push(whole ? whole.text : (texts[at] ?? ''));
    if (whole) at++;
  }
  return joined;
}

function cutAtGaps(stems: Stems): Stems[] {
  const segments: (readonly string[])[][] = [[]];
  for (const list of stems) {
    if (list.length === 0) segments.push([]);
    else segments.at(-1)?.push(list);
  }
  return segments.filter((segment) => segment.length > 0);
}

function toNeed(stems: Stems, { label, field }: { label: string; field: SearchedField | undefined }): Need {
  if (stems.length > 1)
    return { kind: 'phrase', stems, steps: stems.slice(1).map(() => ({ distance: 1, joined: true })), label, ...(field && { field }) };
  if (field) return { kind: 'field', field, stems, label };
  return { kind: 'word', forms: (stems[0] ?? []).map((stem) => ({ stem, papers: 1, share: 1 })), label, weak: false };
}
