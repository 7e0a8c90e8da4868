/** What the files of a site are, by the end of their names. Hosts know most of it; a bucket and a bare server know nothing. */

const TEXTS: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  ris: 'application/x-research-info-systems',
  sha256: 'text/plain',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'text/xml',
};

/** Compressed in themselves; the parts of the search index are gzipped. */
const PACKED: Readonly<Record<string, string>> = {
  ico: 'image/x-icon',
  png: 'image/png',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  zip: 'application/zip',
};

export const UNKNOWN_TYPE = 'application/octet-stream';

/** The media types without parameters, each with the ends of names. */
export function listMediaTypes(): readonly (readonly [type: string, ends: readonly string[]])[] {
  const ends = new Map<string, string[]>();
  for (const [end, type] of Object.entries({ ...TEXTS, ...PACKED })) ends.set(type, [...(ends.get(type) ?? []), end]);
  return [...ends].sort(([a], [b]) => (a < b ? -1 : 1));
}

export const TEXT_TYPES: readonly string[] = [...new Set(Object.values(TEXTS))].sort();

/** Find the media type of a file, as a host sends it. */
export function findMediaType(file: string): string {
  const end = getEnd(file);
  const text = TEXTS[end];
  return text === undefined ? (PACKED[end] ?? UNKNOWN_TYPE) : `${text}; charset=utf-8`;
}

/** Tell whether a file becomes smaller when it is compressed. */
export const isText = (file: string): boolean => Object.hasOwn(TEXTS, getEnd(file));

const getEnd = (file: string): string => /\.([a-z\d_]+)$/.exec(file)?.[1] ?? '';
