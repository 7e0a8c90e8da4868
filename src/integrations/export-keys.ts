/** Keys of the files for other programs: one changes with whatever the text of its file may depend on. */
import { hash } from 'node:crypto';
import { listTopics } from '../catalogue/entry-topics.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { getFirstId } from '../catalogue/redirects.ts';
import type { Entry } from '../entries/entry.ts';
import type { Basis } from '../exports/export-file.ts';

export interface ExportKeys {
  readonly ofEntry: (entry: Entry) => string;
  readonly ofFile: (basis: Basis) => string;
}

interface Grounds {
  /** Of each entry with its abstract, and of the code that read it, by id. */
  readonly digests: ReadonlyMap<string, string>;
  /** A digest of the code that renders exports. */
  readonly program: string;
}

const LENGTH = 32;
const shorten = (text: string): string => hash('sha256', text, 'hex').slice(0, LENGTH);

export function createExportKeys({ site, topics, byId, redirects }: Catalogue, { digests, program }: Grounds): ExportKeys {
  const common = shorten(JSON.stringify([program, site]));
  const made = new Map<string, string>();
  const digest = (entry: Entry): string => digests.get(entry.id) ?? JSON.stringify(entry);
  const ofEntry = (entry: Entry): string => {
    const known = made.get(entry.id);
    if (known !== undefined) return known;
    const labels = listTopics(entry, topics).map(({ id, label }) => [id, label]);
    const successor = byId.get(entry.status?.by ?? '');
    const key = shorten(JSON.stringify([common, digest(entry), labels, successor && digest(successor), getFirstId(entry, redirects)]));
    made.set(entry.id, key);
    return key;
  };
  return {
    ofEntry,
    ofFile: ({ entries, facts }) => {
      const [only] = entries;
      if (only !== undefined && entries.length === 1 && facts === undefined) return ofEntry(only);
      return shorten(JSON.stringify([common, facts, entries.map(ofEntry)]));
    },
  };
}
