/**
 * What `title:` and `author:` ask for: words anywhere in the field, the parts of a compound side by side. What the
 * reader says of a field must hold, so with a word that is in no paper nothing is found.
 */
import { correctWords, type Fix } from './correct-words.ts';
import { findCompletions, findSpellings, toForms } from './known-spellings.ts';
import type { FieldClause, TypedWord } from './query.ts';
import { EMPTY_READING, type QueryTools, type Reading, uniteReadings } from './reading.ts';
import { understandPhrase } from './understand-phrase.ts';
import type { Need } from './understood.ts';

/** Understand the words of a field without quotation marks. Names are corrected by one slip at most. */
export async function understandField(clause: FieldClause, tools: QueryTools): Promise<Reading> {
  const words = dropInitials(clause.words);
  const readings = await Promise.all(words.map(async (word) => readFieldWord(word, { clause, tools })));
  const lost = readings.flatMap(({ unknown }) => unknown);
  const fixes = lost.length === 0 ? new Map<string, Fix>() : await findFixes(lost, readings, { clause, tools });
  const fixed = await Promise.all(
    readings.map(async (reading, at) => {
      const word = words[at];
      return word && reading.unknown.length > 0 && reading.unknown.every((text) => fixes.has(text))
        ? fixWord(word, fixes, { clause, tools })
        : reading;
    }),
  );
  const united = uniteReadings(fixed);
  return { ...united, needs: mergeFields(united.needs) };
}

interface Task {
  readonly clause: FieldClause;
  readonly tools: QueryTools;
}

/** `K. Zhang` is looked for as Zhang, since most records spell the name out. */
function dropInitials(words: readonly TypedWord[]): readonly TypedWord[] {
  const names = words.filter(({ text }) => text.length > 1);
  return names.length > 0 ? names : words;
}

async function readFieldWord(word: TypedWord, { clause, tools }: Task): Promise<Reading> {
  const { field, open } = clause;
  const { text } = word;
  if (text.includes('-')) return understandPhrase({ words: [word], field }, tools);
  const spellings = await findSpellings(text, tools.words);
  const grows = spellings.length === 0 && open && !tools.exact && word === clause.words.at(-1);
  const stems = toForms(grows ? await findCompletions(text, undefined, tools.words) : spellings).map(({ stem }) => stem);
  return { ...EMPTY_READING, needs: [{ kind: 'field', field, stems: [stems], label: text }], unknown: stems.length === 0 ? [text] : [] };
}

async function findFixes(lost: readonly string[], readings: readonly Reading[], { clause, tools }: Task): Promise<ReadonlyMap<string, Fix>> {
  if (clause.field === 'author' && tools.exact) return new Map();
  const around = readings.flatMap(({ needs }) =>
    needs.flatMap((need) => (need.kind === 'field' ? need.stems.flatMap((stems) => stems.slice(0, 1)) : [])),
  );
  return correctWords(lost, around, { ...tools, reach: tools.exact ? 'inflection' : clause.field === 'author' ? 'slip' : undefined });
}

async function fixWord(word: TypedWord, fixes: ReadonlyMap<string, Fix>, task: Task): Promise<Reading> {
  const parts = word.text.split('-');
  const used = parts.map((part) => fixes.get(part)?.text ?? part).join('-');
  const texts = parts.length > 1 ? [used.replaceAll(' ', '-')] : used.split(' ');
  const readings = await Promise.all(texts.map(async (text) => readFieldWord({ ...word, text }, task)));
  const { typed, at, length } = word;
  const isSilent = parts.every((part) => fixes.get(part)?.silent ?? true);
  return { ...uniteReadings(readings), corrections: isSilent ? [] : [{ typed, used: texts.join(' '), at, length }] };
}

/** Words that may stand anywhere in a field make one need. */
function mergeFields(needs: readonly Need[]): Need[] {
  const fields = needs.filter((need) => need.kind === 'field');
  const others = needs.filter((need) => need.kind !== 'field');
  const [first] = fields;
  if (!first) return others;
  return [{ ...first, stems: fields.flatMap(({ stems }) => stems), label: fields.map(({ label }) => label).join(' ') }, ...others];
}
