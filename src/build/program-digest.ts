/** What the compiled pages depend on beside the content: a digest that changes with any of it. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import { digestCode } from '../integrations/code-digest.ts';
import type { Locations } from '../locations.ts';

/** Folders and files of the project that pages, their scripts and styles are compiled from. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Digest the project's own sources, the guides and the settings that are compiled in; 32 hexadecimal digits. */
export function digestProgram({ content }: Pick<Locations, 'content'>, { url, basePath, language }: Site): string {
  const own = path.join(content, 'guides');
  const code = digestCode([...SOURCES, existsSync(own) ? own : 'content/guides']);
  return hash('sha256', JSON.stringify([code, url, basePath, language]), 'hex').slice(0, 32);
}
