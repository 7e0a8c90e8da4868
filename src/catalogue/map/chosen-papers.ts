/**
 * Papers in an order of chance that stays: by a hash of their ids. The first of them carry the map and are drawn,
 * and whoever joins or leaves moves at most one other across a border.
 */
import type { Entry } from '../../entries/entry.ts';
import { compareText } from '../entry-order.ts';

/** What decides where a paper lies. */
export type MappedPaper = Pick<Entry, 'id' | 'titleText' | 'text' | 'topics'>;

/** Papers that find their places among each other; all others join them. */
export const LANDMARKS = 1500;

/** Papers that a page draws: more would take long to load and hide each other. */
export const MOST_DRAWN = 30_000;

/** Choose at most `most` papers, in the order of their hashes. */
export function choosePapers<Paper extends Pick<Entry, 'id'>>(papers: readonly Paper[], most: number): Paper[] {
  const hashed = papers.map((paper) => ({ paper, hash: hashId(paper.id) }));
  return hashed
    .sort((a, b) => a.hash - b.hash || compareText(a.paper.id, b.paper.id))
    .slice(0, most)
    .map(({ paper }) => paper);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed as MurmurHash3 ends, for ids often differ in their ends alone. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
