/** A finished site → the list of its files, the version they make, and the shell. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DIGEST_DIGITS, type FileList, isSaved, LIST_FILE, type ListedFile, type ListSummary, sumSizes, SUMMARY_FILE } from './file-list.ts';
import { isShell } from './shell.ts';
import { listSiteFiles } from './site-files.ts';

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

/** Files read at once. */
const BATCH = 64;

/** Read every file a reader may need without a network. The order does not depend on the disk. */
export async function readFileList(site: string): Promise<BuiltFiles> {
  const paths = (await listSiteFiles(site)).filter(isSaved);
  const files: ListedFile[] = [];
  const shell: ShellFile[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const read = await Promise.all(paths.slice(start, start + BATCH).map((file) => readDigest(site, file)));
    for (const { file, hash } of read) {
      files.push(file);
      if (isShell(file[0])) shell.push({ path: file[0], digest: file[2], integrity: `sha256-${hash.toString('base64')}` });
    }
  }
  return { list: { version: buildVersion(files), files }, shell };
}

/** Write the list and its summary into the site, for the page that saves the catalogue. */
export async function writeFileList(site: string, list: FileList): Promise<void> {
  const summary: ListSummary = { version: list.version, files: list.files.length, bytes: sumSizes(list.files) };
  await mkdir(path.dirname(path.join(site, LIST_FILE)), { recursive: true });
  await writeFile(path.join(site, LIST_FILE), JSON.stringify(list));
  await writeFile(path.join(site, SUMMARY_FILE), JSON.stringify(summary));
}

async function readDigest(site: string, file: string): Promise<{ file: ListedFile; hash: Buffer }> {
  const bytes = await readFile(path.join(site, file));
  const hash = createHash('sha256').update(bytes).digest();
  return { file: [file, bytes.length, hash.toString('hex').slice(0, DIGEST_DIGITS)], hash };
}

/** @param files sorted by path */
function buildVersion(files: readonly ListedFile[]): string {
  const hash = createHash('sha256');
  for (const [file, , digest] of files) hash.update(`${file}\n${digest}\n`);
  return hash.digest('hex').slice(0, DIGEST_DIGITS);
}
