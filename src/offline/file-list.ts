/**
 * What a build consists of, as the worker and the page that saves the catalogue know it. Pure: shared by the build,
 * the worker and the pages.
 */

/** Lies at `LIST_FILE`; a build has one version, a digest over all its files. */
export interface FileList {
  readonly version: string;
  readonly files: readonly ListedFile[];
}

/** Path below the base of the site, bytes, and the first 16 hexadecimal digits of the SHA-256. */
export type ListedFile = readonly [path: string, size: number, digest: string];

/** Lies at `SUMMARY_FILE`: what can be said about a list without loading it. */
export interface ListSummary {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
}

export const LIST_FILE = 'offline/files.json';
export const SUMMARY_FILE = 'offline/version.json';
export const WORKER_FILE = 'service-worker.js';
/** The page shown without a network in the place of one that was never read. */
export const UNREAD_PAGE = 'offline/unread/index.html';
export const ZIP_FILE = 'papershelf-offline.zip';

export const DIGEST_DIGITS = 16;

/** Never answered from a cache: they tell which build the server has. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([LIST_FILE, SUMMARY_FILE, WORKER_FILE, ZIP_FILE, `${ZIP_FILE}.sha256`]);
/** Configuration of the server, and Pagefind's own client, which no page loads. */
const UNREAD = /^(?:_headers|_redirects|pagefind\/(?:part-\d+\/)?(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind))$/;
/**
 * What other programs read: five files beside each page, and saving them would take longer than saving the pages.
 * Their addresses are those of the web; the BibTeX of a paper stands on its page too.
 */
const FOR_PROGRAMS =
  /^(?:(?:papers|topics)\/[^/]+|(?:topics\/[^/]+\/)?feed\.(?:xml|json)|(?:data|pictures)\/.*|sitemap-(?:index|\d+)\.xml|robots\.txt|llms\.txt)$/;
/** Guides may have any of those names. */
const PAGE = /(?:^|\/)index\.html$/;

/** Tell whether a file of the site is of use to a reader without a network. */
export const isSaved = (path: string): boolean => isKept(path) && !UNREAD.test(path);

/** Tell whether a file may be answered from a cache at all. */
export const isKept = (path: string): boolean => !OF_THE_SERVER.has(path) && (PAGE.test(path) || !FOR_PROGRAMS.test(path));

/** Tell whether the name of a file holds a digest of its content: such a file never changes. */
export const isImmutable = (path: string): boolean =>
  /^(?:assets\/|search-tables\/[^/]+\.table$|pagefind\/.*\.pf_(?:meta|index|fragment)$)/.test(path);

/**
 * Name the file that answers an address.
 *
 * @example findFile('/papers-site/', '/papers-site/topics/') // => 'topics/index.html'
 */
export function findFile(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodePath(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Give the address at which the server has a file.
 *
 * @example addressOf('/papers-site/', 'topics/index.html') // => '/papers-site/topics/'
 */
export function addressOf(base: string, path: string): string {
  const plain = path.replace(/(^|\/)index\.html$/, '$1');
  return base + plain.split('/').map(encodeURIComponent).join('/');
}

/** Give the address under which a file of one build is stored: two builds share what did not change. */
export function storedAddress(base: string, [path, , digest]: ListedFile): string {
  const address = addressOf(base, path);
  return isImmutable(path) ? address : `${address}?digest=${digest}`;
}

/** List what still has to be fetched. @param stored addresses as `storedAddress` gives them. */
export function listMissing(base: string, list: FileList, stored: ReadonlySet<string>): ListedFile[] {
  return list.files.filter((file) => !stored.has(storedAddress(base, file)));
}

/** List the stored addresses that no build in `lists` needs. */
export function listUnneeded(base: string, lists: readonly FileList[], stored: Iterable<string>): string[] {
  const needed = new Set(lists.flatMap(({ files }) => files.map((file) => storedAddress(base, file))));
  return [...stored].filter((address) => !needed.has(address));
}

/** More files than this take a browser hours and fill its room; the list of them alone is 8 MB. */
export const MOST_SAVED = 100_000;

/** Tell whether a catalogue can be saved whole. */
export const isWithinReach = ({ files }: Pick<ListSummary, 'files'>): boolean => files <= MOST_SAVED;

export const sumSizes = (files: readonly ListedFile[]): number => files.reduce((sum, [, size]) => sum + size, 0);

/** An address that is no valid escape sequence belongs to no file of ours. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
