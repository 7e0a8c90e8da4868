import { splitFile } from '../entries/split-file.ts';
import type { Holdings, Identity } from './holdings.ts';
import { readIdentity } from './holdings.ts';
import { haveSameWords } from './same-words.ts';

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

/** Find the entry of a paper: identifiers and people decide, and where only the title speaks for it, the abstracts. */
export async function findKnown({ facts, abstract, seed }: Paper, { holdings, read }: Shelf): Promise<string | undefined> {
  for (const { id, isCertain } of holdings.find(facts)) {
    if (isCertain) return id;
    const text = ((await read(id)) ?? '').replaceAll('\r\n', '\n');
    if (seed !== undefined && readIdentity(text).source?.seed === seed) return id;
    if (haveSameWords(splitFile(text, '').parts?.abstract ?? '', abstract)) return id;
  }
  return undefined;
}
