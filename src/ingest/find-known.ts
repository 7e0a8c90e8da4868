import { splitFile } from '../entries/split-file.ts';
import { foldTitle } from './fold-title.ts';
import type { Holdings, Identity } from './holdings.ts';
import { readIdentity } from './holdings.ts';
import { haveSameWords } from '../catalogue/overlap.ts';

interface Paper {
  readonly facts: Identity;
  /** Markdown. */
  readonly abstract: string;
  /** The document it stands in; an entry of the same title that names this document is this paper, whatever became of its abstract. */
  readonly seed?: string | undefined;
}

interface Shelf {
  readonly holdings: Holdings;
  /** The text of an entry. */
  readonly read: (id: string) => Promise<string | undefined>;
}

/**
 * Find the entry of a paper: identifiers and people decide. Where only the title speaks for it, the abstracts do, or
 * the title alone when no other paper can be meant by it: abstracts are revised.
 */
export async function findKnown({ facts, abstract, seed }: Paper, { holdings, read }: Shelf): Promise<string | undefined> {
  const candidates = holdings.find(facts);
  for (const { id, isCertain } of candidates) {
    if (isCertain) return id;
    const text = ((await read(id)) ?? '').replaceAll('\r\n', '\n');
    if (seed !== undefined && readIdentity(text).source?.seed === seed) return id;
    if (haveSameWords(splitFile(text, '').parts?.abstract ?? '', abstract)) return id;
  }
  const [only, ...others] = candidates;
  return others.length === 0 && isTelling(facts.title ?? '') ? only?.id : undefined;
}

/** A title of many words or letters belongs to one paper. */
const isTelling = (title: string): boolean => (title.match(/\S+/g) ?? []).length >= 5 || foldTitle(title).length >= 30;
