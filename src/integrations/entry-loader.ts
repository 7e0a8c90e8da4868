/** The content loader of the `papers` collection: our own reader feeds Astro's store, the MDX compiler never sees an entry. */
import type { Loader } from 'astro/loaders';
import type { Entry } from '../entries/entry.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Locations } from '../locations.ts';

/**
 * Load the entries of `locations.content`; only entries whose digest changed are set again. A build hands its entries to
 * the threads that render, so the store, which would become a part of the compiled pages, is filled for development only.
 */
export function createEntryLoader(locations: Pick<Locations, 'content' | 'cache'>): Loader {
  return {
    name: 'papershelf-entries',
    async load({ store, watcher, logger }) {
      if (!watcher) {
        store.clear();
        return;
      }
      const load = async (): Promise<void> => {
        const { entries, digests, problems } = await readEntries(locations);
        const present = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        for (const { html, markdown, ...entry } of entries) {
          const digest = digests.get(entry.id);
          if (digest !== undefined && store.get(entry.id)?.digest === digest) continue;
          store.set({ id: entry.id, data: entry satisfies Entry, body: markdown, rendered: { html }, ...(digest === undefined ? {} : { digest }) });
        }
        for (const { file, place, message } of problems) logger.debug(`${file}:${place?.line ?? ''} ${message}`);
      };
      await load();
      const papers = `${locations.content}/papers/`;
      watcher.add(papers);
      watcher.on('all', (_, file) => {
        if (file.startsWith(papers)) void load();
      });
    },
  };
}
