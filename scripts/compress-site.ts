/** A copy of a site as hosts send it: every text also compressed. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXTS = /\.(?:html|css|js|json|xml|svg|txt|webmanifest)$/;
const compress = promisify(brotliCompress);
/** What hosts use for pages they compress while sending. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Copy a site into a folder of its own, hand it to `use`, and remove it. */
export async function withCompressedCopy<Result>(site: string, use: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await mkdtemp(path.join(tmpdir(), 'papershelf-compressed-'));
  try {
    await cp(site, copy, { recursive: true });
    const files = await readdir(copy, { recursive: true });
    for (const file of files.filter((name) => TEXTS.test(name))) await compressFile(path.join(copy, file));
    return await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function compressFile(file: string): Promise<void> {
  await writeFile(`${file}.br`, await compress(await readFile(file), QUALITY));
}
