/**
 * The files of a search, the citations of papers, and a large map, as classic scripts, for pages that may load no others. A script
 * holds one file, or what is of several papers; its name follows from the paths it holds, so no list of names has to
 * be read first.
 */
import { hashText } from './hash-text.ts';
import { INDEX_FOLDER } from './manifest.ts';

/** Folder of the scripts, without slashes around it. */
export const PACKS_FOLDER = 'search-data';

export type PackedFile = readonly [path: string, text: string];

/** Texts of papers a script holds on average: few, because a search reads those it shows and no others. */
const FRAGMENTS_TOGETHER = 8;
/** Texts of all parts of the index lie together. */
const FRAGMENT = new RegExp(`^(${INDEX_FOLDER}/)(?:part-\\d+/)?(fragment/[a-z-]+_)([0-9a-f]+)\\.`);

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
  const [, folder, start, hash] = FRAGMENT.exec(path) ?? [];
  return folder === undefined || start === undefined || hash === undefined ? path : folder + start + hash.slice(0, sharedDigits);
}

/** Read bytes from text that holds a character a byte: shorter than base64 where bytes are mostly ASCII, and it compresses. */
export function decodeBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
