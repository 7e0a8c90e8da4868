/** What the compiled pages depend on beside the content: a digest that changes with any of it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import type { Locations } from '../locations.ts';

/** Folders and files of the project that pages, their scripts and styles are compiled from. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Digest the project's own sources, the guides and the settings that are compiled in; SHA-256, 32 hexadecimal digits. */
export function digestProgram({ content }: Pick<Locations, 'content'>, { url, basePath, language }: Site): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, url, basePath, language]));
  const own = path.join(content, 'guides');
  for (const source of [...SOURCES, existsSync(own) ? own : 'content/guides']) {
    for (const file of listFiles(source)) hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

/** A file, or all files below a folder, sorted. */
function listFiles(source: string): string[] {
  if (path.extname(source) !== '') return existsSync(source) ? [source] : [];
  const items = readdirSync(source, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
