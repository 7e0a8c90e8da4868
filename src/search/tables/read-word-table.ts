/** The word table as the browser reads it: leaves of the alphabet, loaded one by one as queries need them. */
import { compareText } from '../../catalogue/entry-order.ts';
import { type LoadFile, type SearchManifest, TABLES_FOLDER } from './manifest.ts';
import { remember } from './remember.ts';
import { decodeWordRows } from './word-rows.ts';
import type { KnownWord, WordTable } from './word-table.ts';

/** Leaves read to complete one prefix; a shorter prefix is completed from the most frequent words. */
const MAX_COMPLETION_LEAVES = 3;

export function createWordTable(manifest: Pick<SearchManifest, 'papers' | 'words' | 'common'>, load: LoadFile): WordTable {
  const leaves = manifest.words;
  const opened = remember(async (file: string) => decodeWordRows(await load(`${TABLES_FOLDER}/${file}`)));
  const open = (file: string): Promise<readonly KnownWord[]> => opened.get(file);
  const openLeaves = (indexes: readonly number[]): Promise<readonly (readonly KnownWord[])[]> =>
    Promise.all([...new Set(indexes)].flatMap((index) => leaves[index] ?? []).map(({ file }) => open(file)));
  return {
    papers: manifest.papers,
    find: async (text) => {
      const [leaf = []] = await openLeaves([findLeaf(leaves, text)]);
      return findWord(leaf, text);
    },
    complete: async (prefix, limit) => {
      const indexes = listLeaves(leaves, prefix);
      const tables = await (indexes.length <= MAX_COMPLETION_LEAVES
        ? openLeaves(indexes)
        : Promise.all([open(manifest.common), openLeaves(indexes.slice(0, 1))]).then(([common, first]) => [common, ...first]));
      const found = uniteWords(tables.map((words) => words.filter(({ text }) => text.startsWith(prefix))));
      return found.sort((a, b) => b.papers - a.papers || compareText(a.text, b.text)).slice(0, limit);
    },
    listNear: async (text) => {
      const at = findLeaf(leaves, text);
      const [own = []] = await openLeaves([at]);
      const swapped = findLeaf(leaves, swapBeginning(text));
      const [common, others] = await Promise.all([open(manifest.common), openLeaves([...listNeighbours(leaves, { text, at, own }), swapped])]);
      return uniteWords([own, ...others, common]);
    },
  };
}

type Leaves = SearchManifest['words'];

/** Find the leaf that holds `text` if any does. */
function findLeaf(leaves: Leaves, text: string): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.first ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** List the leaves that can hold words with the prefix. */
function listLeaves(leaves: Leaves, prefix: string): number[] {
  const first = findLeaf(leaves, prefix);
  const last = findLeaf(leaves, `${prefix}\uffff`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The leaf beside `at` that shares the first two letters: on the side where `text` lies in its own, if there is one. */
function listNeighbours(leaves: Leaves, { text, at, own }: { text: string; at: number; own: readonly KnownWord[] }): number[] {
  const sharing = listLeaves(leaves, text.slice(0, 2)).filter((index) => Math.abs(index - at) === 1);
  const middle = own[own.length >> 1];
  const nearer = middle !== undefined && text < middle.text ? at - 1 : at + 1;
  return sharing.includes(nearer) ? [nearer] : sharing;
}

function findWord(words: readonly KnownWord[], text: string): KnownWord | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  const found = words[low];
  return found?.text === text ? found : undefined;
}

const swapBeginning = (text: string): string => text.slice(1, 2) + text.slice(0, 1) + text.slice(2);

/** Each word once, from the first table that holds it. */
function uniteWords(tables: readonly (readonly KnownWord[])[]): KnownWord[] {
  const united = new Map<string, KnownWord>();
  for (const words of tables) for (const word of words) if (!united.has(word.text)) united.set(word.text, word);
  return [...united.values()];
}
