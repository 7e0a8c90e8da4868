/**
 * Names in the head of a page all that its scripts import, so that the browser asks for everything at once and not for
 * one after the other. Worth it where readers wait for the scripts: on the page of the search.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';

interface Place {
  /** The folder of the finished site. */
  readonly site: string;
  /** Begins and ends with a slash. */
  readonly base: string;
}

/** Complete a page with what its scripts import. */
export async function preloadModules(html: string, { site, base }: Place): Promise<string> {
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = '']) => address.slice(base.length));
  const imported = await listImported(scripts, site);
  // As scripts: Chromium follows links to modules even where scripts are switched off, and then refuses them with an error.
  const tags = imported.map((name) => `<script type="module" src="${base}${name}"></script>`);
  return html.replace('</head>', () => `${tags.join('')}</head>`);
}

/** List what modules import, and what that imports, without themselves. */
async function listImported(modules: readonly string[], site: string): Promise<readonly string[]> {
  const known = new Set(modules);
  // The set grows while it is gone through.
  for (const name of known) {
    const { body } = parse(await readFile(path.join(site, name), 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' });
    for (const node of body) {
      if (!('source' in node) || typeof node.source?.value !== 'string') continue;
      known.add(path.posix.join(path.posix.dirname(name), node.source.value));
    }
  }
  return [...known].slice(new Set(modules).size);
}
