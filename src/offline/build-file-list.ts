/** What is known of the files of a site → their list, the version they make, and the shell. */
import { createHash } from 'node:crypto';
import {
  DIGEST_DIGITS,
  type FileList,
  isSaved,
  isWithinReach,
  LIST_FILE,
  type ListedFile,
  type ListSummary,
  sumSizes,
  SUMMARY_FILE,
} from './file-list.ts';
import { isShell } from './shell.ts';

export interface KnownFile {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export interface ShellFile {
  /** Below the base of the site. */
  readonly path: string;
  readonly digest: string;
  /** https://www.w3.org/TR/SRI/ */
  readonly integrity: string;
}

export interface BuiltFiles {
  readonly list: FileList;
  readonly shell: readonly ShellFile[];
}

/** List every file a reader may need without a network, whatever the order of `known`. */
export function buildFileList(known: ReadonlyMap<string, KnownFile>): BuiltFiles {
  const paths = [...known.keys()].filter(isSaved).sort();
  const files = paths.map((file): ListedFile => [file, known.get(file)?.bytes ?? 0, shorten(known.get(file)?.digest ?? '')]);
  const shell = paths.filter(isShell).map((file): ShellFile => {
    const digest = known.get(file)?.digest ?? '';
    return { path: file, digest: shorten(digest), integrity: `sha256-${Buffer.from(digest, 'hex').toString('base64')}` };
  });
  return { list: { version: buildVersion(files), files }, shell };
}

/** Render the list and its summary for the page that saves the catalogue, by file; of a catalogue too large to be saved the summary alone. */
export function renderFileList(list: FileList): ReadonlyMap<string, string> {
  const summary: ListSummary = { version: list.version, files: list.files.length, bytes: sumSizes(list.files) };
  const whole: readonly (readonly [string, string])[] = isWithinReach(summary) ? [[LIST_FILE, JSON.stringify(list)]] : [];
  return new Map([...whole, [SUMMARY_FILE, JSON.stringify(summary)]]);
}

const shorten = (digest: string): string => digest.slice(0, DIGEST_DIGITS);

/** @param files sorted by path */
function buildVersion(files: readonly ListedFile[]): string {
  const hash = createHash('sha256');
  for (const [file, , digest] of files) hash.update(`${file}\n${digest}\n`);
  return shorten(hash.digest('hex'));
}
