/** The files of the search and the citations, packed into classic scripts that hand over what they hold. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { INDEX_FOLDER, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { chooseSharedDigits, isCitation, isFragment, isMapPart, namePack, type PackedFile, PACKS_FOLDER } from '../search/tables/script-packs.ts';

/** What our reader of the index asks for; Pagefind's own client and its files stay behind. */
const READ_BY_SEARCH = new RegExp(`^(?:${TABLES_FOLDER}/|${INDEX_FOLDER}/.*\\.pf_(?:meta|index|fragment)$)`);

interface Packing {
  readonly from: string;
  readonly to: string;
  readonly files: readonly string[];
}

/** Write the scripts; tell how many digits of a hash name one. */
export async function packIndex({ from, to, files }: Packing): Promise<number> {
  const wanted = files.filter((file) => READ_BY_SEARCH.test(file) || isCitation(file) || isMapPart(file));
  const sharedDigits = chooseSharedDigits(wanted.filter(isFragment).length);
  for (const [pack, members] of Map.groupBy(wanted, (file) => namePack(file, sharedDigits))) {
    const packed = await Promise.all(members.map(async (file) => [file, await readBytes(path.join(from, file))] as const));
    const target = path.join(to, PACKS_FOLDER, `${pack}.js`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(
      target,
      renderPack(
        pack,
        packed.map(([file, bytes]) => [file, bytes.toString('latin1')]),
      ),
    );
  }
  return sharedDigits;
}

/** Render a script that hands over its files, a character a byte. */
export function renderPack(pack: string, files: readonly PackedFile[]): string {
  const rows = files.map(([file, text]) => `[${quote(file)},${quote(text)}]`);
  return `papershelfCopy.take(${quote(pack)},[${rows.join(',\n')}])\n`;
}

async function readBytes(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** A string literal with as little escaped as the language allows: numbers in binary would grow sixfold in JSON. */
const quote = (text: string): string => `"${text.replace(/["\\\n\r]/g, (sign) => ESCAPED[sign] ?? sign)}"`;

const ESCAPED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
