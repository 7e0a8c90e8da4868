/**
 * Pictures that were drawn before, by the digest of what they say, in a folder whose name changes with whatever
 * decides how they look. Deleting the cache is always safe.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic } from '../entries/write-file.ts';
import { LOOK_FILES } from './look-files.ts';
import type { Picture } from './picture.ts';
import { type Draw, openStudio } from './studio.ts';
import { isWholePng } from './whole-png.ts';

export interface PictureCache {
  /** Tell what a picture is kept under: it changes with what it says and with how pictures look. */
  readonly findKey: (picture: Picture) => string;
  /** Get the picture as PNG, drawn if it was not kept or is damaged. */
  readonly get: (picture: Picture) => Promise<KeptPicture>;
  /** Remove what was not asked for since the cache was opened. */
  readonly prune: () => Promise<void>;
}

export interface KeptPicture {
  /** Absolute; it is replaced, and never changed. */
  readonly file: string;
  readonly bytes: Buffer;
}

/** Open the cache in a folder; `open` is called once, and only if something is to be drawn. */
export async function openPictureCache(cache: string, open: () => Promise<Draw> = openStudio): Promise<PictureCache> {
  const root = path.join(cache, 'pictures');
  const version = await digestLook();
  const folder = path.join(root, version);
  await mkdir(folder, { recursive: true });
  const used = new Set<string>();
  let studio: Promise<Draw> | undefined;
  const findName = (picture: Picture): string => {
    const name = `${digestPicture(picture)}.png`;
    used.add(name);
    return name;
  };
  return {
    findKey: (picture) => `${version} ${findName(picture)}`,
    get: async (picture) => {
      const file = path.join(folder, findName(picture));
      const kept = await readFile(file).catch(() => undefined);
      if (kept && isWholePng(kept)) return { file, bytes: kept };
      const bytes = await (await (studio ??= open()))(picture);
      await writeFileAtomic(file, bytes);
      return { file, bytes };
    },
    prune: async () => {
      await removeAllBut(root, new Set([version]));
      await removeAllBut(folder, used);
    },
  };
}

/** Two pages that say the same share a picture. */
function digestPicture(picture: Picture): string {
  const said = { ...picture, path: '' };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

/** A digest of this room's code, of the files it draws from, and of the renderer's build. */
async function digestLook(): Promise<string> {
  const room = import.meta.dirname;
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const own = (await readdir(room)).filter((name) => name.endsWith('.ts')).sort();
  for (const file of [...own.map((name) => path.join(room, name)), ...LOOK_FILES.map((url) => fileURLToPath(url))])
    hash.update(await readFile(file).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}

async function removeAllBut(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => !kept.has(name)).map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}
