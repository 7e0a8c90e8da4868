/**
 * The files of a search, the citations of papers, and a large map, as classic scripts, for pages that may load no others. A script
 * holds one file, or what is of several papers; its name follows from the paths it holds, so no list of names has to
 * be read first.
 */
import { INDEX_FOLDER } from './manifest.ts';

/** Folder of the scripts, without slashes around it. */
export const PACKS_FOLDER = 'search-data';

export type PackedFile = readonly [path: string, text: string];

/** Texts of papers a script holds on average: few, because a search reads those it shows and no others. */
const FRAGMENTS_TOGETHER = 8;
const FRAGMENT = new RegExp(`^(${INDEX_FOLDER}/fragment/[a-z-]+_)([0-9a-f]+)\\.`);

const CITATION = /^papers\/([a-z0-9-]+)\.(?:bib|ris|csl\.json)$/;

/** How many digits of their hashes texts, or papers that are cited, must share to lie in one script. */
export function chooseSharedDigits(fragments: number): number {
  return Math.max(0, Math.ceil(Math.log(fragments / FRAGMENTS_TOGETHER) / Math.log(16)));
}

export const isFragment = (path: string): boolean => FRAGMENT.test(path);

export const isCitation = (path: string): boolean => CITATION.test(path);

/** Of a map that is too large for its page. */
export const isMapPart = (path: string): boolean => /^map\/data-[0-9a-f]+\/[\w-]+\.json$/.test(path);

/** Name the script that holds a file, without its ending. */
export function namePack(path: string, sharedDigits: number): string {
  const [, id] = CITATION.exec(path) ?? [];
  if (id !== undefined) return `papers/citations-${hashText(id).slice(0, sharedDigits)}`;
  const [, start, hash] = FRAGMENT.exec(path) ?? [];
  return start === undefined || hash === undefined ? path : start + hash.slice(0, sharedDigits);
}

/** FNV-1a in 32 bits, as 8 hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Read bytes from text that holds a character a byte: shorter than base64 where bytes are mostly ASCII, and it compresses. */
export function decodeBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
