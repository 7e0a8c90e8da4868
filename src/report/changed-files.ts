/** Two states of the folder of entries → what somebody added, changed, deleted or renamed. */
import { parseEntry } from '../entries/parse-entry.ts';
import type { RenderedEntry } from '../entries/entry.ts';

/** File name below `papers/` → its bytes. */
export type EntryBytes = ReadonlyMap<string, Uint8Array>;

export type ChangeKind = 'new' | 'changed' | 'deleted' | 'renamed';

export interface Change {
  readonly kind: ChangeKind;
  /** File name below `papers/`. */
  readonly name: string;
  /** Of what is renamed: the name before. */
  readonly formerName?: string;
  /** What the entry was, where it was one. */
  readonly before?: RenderedEntry;
  /** What the entry is, where it can be read. */
  readonly after?: RenderedEntry;
}

/** List what differs by name; both maps hold the files that differ alone. */
export function listChanges(before: EntryBytes, after: EntryBytes): Change[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = names.map((name): Change => {
    const [old, now] = [read(name, before), read(name, after)];
    const kind = !before.has(name) ? 'new' : after.has(name) ? 'changed' : 'deleted';
    return { kind, name, ...(old && { before: old }), ...(now && { after: now }) };
  });
  return joinRenamed(changes);
}

function read(name: string, files: EntryBytes): RenderedEntry | undefined {
  const bytes = files.get(name);
  return bytes === undefined || !name.endsWith('.mdx') ? undefined : parseEntry({ file: `content/papers/${name}`, bytes }).entry;
}

/** A paper that left one file and stands in another has a new address. */
function joinRenamed(changes: readonly Change[]): Change[] {
  const gone = changes.filter(({ kind }) => kind === 'deleted');
  const taken = new Set<Change>();
  const joined = changes.map((change): Change => {
    if (change.kind !== 'new' || !change.after) return change;
    const { after } = change;
    const former = gone.find((candidate) => !taken.has(candidate) && candidate.before && isSamePaper(candidate.before, after));
    if (!former?.before) return change;
    taken.add(former);
    return { ...change, kind: 'renamed', formerName: former.name, before: former.before };
  });
  return joined.filter((change) => !taken.has(change));
}

function isSamePaper(before: RenderedEntry, after: RenderedEntry): boolean {
  if (after.redirects?.includes(before.id)) return true;
  if (before.arxiv !== undefined || after.arxiv !== undefined) return before.arxiv === after.arxiv;
  if (before.doi !== undefined || after.doi !== undefined) return before.doi === after.doi;
  return before.titleText.toLowerCase() === after.titleText.toLowerCase();
}
