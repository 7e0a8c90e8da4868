import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';
import type { Edition } from './model.ts';

/** A file of `content/editions/`. */
export interface EditionFile extends Omit<Edition, 'entries'> {
  /** The file, relative to the working directory. */
  readonly file: string;
  /** Ids, present or former, in the list's own order. */
  readonly entries: readonly string[];
}

interface Index {
  readonly byId: ReadonlyMap<string, Entry>;
  readonly redirects: ReadonlyMap<string, string>;
}

/** Resolve the ids of each edition, former ones too; ids without an entry are left out. Newest first, undated last. */
export function buildEditions(files: readonly EditionFile[], { byId, redirects }: Index): Edition[] {
  return files
    .map((file): Edition => {
      const found = file.entries.map((id) => byId.get(id) ?? byId.get(redirects.get(id) ?? ''));
      return { ...file, entries: [...new Set(found)].filter((entry) => entry !== undefined) };
    })
    .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id));
}
