/**
 * Where pages and scripts find the texts of the site's language. Each script of the browser takes a copy of what it
 * uses: as one module the words of all scripts would be sent with every page.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

/** @param file holds the texts of the site's language. */
export function ownTexts(file: string): Plugin {
  return {
    name: 'own-texts',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== '#texts') return undefined;
      const isShared = importer === undefined || this.environment.name !== 'client';
      // The name of a module ends at its last slash.
      return isShared ? file : `${file}?for=${path.relative(path.dirname(file), importer).replaceAll(/[^\w.-]+/g, '-')}`;
    },
  };
}
