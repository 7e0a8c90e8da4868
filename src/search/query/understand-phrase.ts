/** What words side by side in quotation marks ask for. They are taken as they are. */
import { findKnown } from './known-spellings.ts';
import { findJoinedWords, toSteps } from './joined-words.ts';
import type { SearchedField, TypedWord } from './query.ts';
import { type QueryTools, readAs, type Reading } from './reading.ts';
import type { Need } from './understood.ts';

interface Phrase {
  readonly words: readonly TypedWord[];
  readonly field?: SearchedField;
}

interface Part {
  readonly text: string;
  readonly distance: number;
}

/**
 * Understand a phrase. Neighbours that are also one word may be that word (`data set`), which stands at the place of
 * all of them. With a word that no paper holds, no paper holds the phrase.
 */
export async function understandPhrase({ words, field }: Phrase, { words: table }: Pick<QueryTools, 'words'>): Promise<Reading> {
  const parts = words.flatMap(listParts);
  const joined = await findJoinedWords(
    parts.map(({ text }) => text),
    table,
  );
  const stems = await Promise.all(
    parts.map(async ({ text }, at) => {
      const known = await findKnown(text, table);
      return [...new Set([...(known ? [known.stem] : []), ...(joined.stems[at] ?? [])])];
    }),
  );
  const steps = toSteps(
    parts.map(({ distance }) => distance),
    joined,
  );
  const label = words.map(({ text }) => text).join(' ');
  const need: Need =
    field && parts.length === 1 ? { kind: 'field', field, stems, label } : { kind: 'phrase', stems, steps, label, ...(field && { field }) };
  return { ...readAs(need), unknown: parts.flatMap(({ text }, at) => (stems[at]?.length === 0 ? [text] : [])) };
}

const listParts = ({ text, distance }: TypedWord): Part[] => text.split('-').map((part, at) => ({ text: part, distance: at === 0 ? distance : 1 }));
