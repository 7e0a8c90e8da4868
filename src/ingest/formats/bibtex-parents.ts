/** What an entry takes over from those it refers to by `crossref` and `xdata`. */
import type { TexFields } from './bibtex-fields.ts';

/** An entry of a file. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly start: number;
  readonly abstractStart?: number | undefined;
  readonly fields: TexFields;
}

const MAX_STEPS = 5;
/** What a paper shares with its proceedings; its title is theirs by another name. */
const SHARED = [
  'booktitle',
  'journal',
  'journaltitle',
  'eventtitle',
  'year',
  'month',
  'date',
  'eventdate',
  'volume',
  'number',
  'publisher',
  'langid',
  'language',
];

/** Fill in what is absent; `isCircle` where an entry leads back to one it came from. */
export function inheritFields(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): { fields: TexFields; isCircle: boolean } {
  const fields = new Map(entry.fields);
  const seen = new Set([entry]);
  let next = listParents(entry);
  for (let step = 0; next.length > 0; step++) {
    const parents = next.flatMap(({ key, isWhole }) => ({ parent: byKey.get(key), isWhole }));
    next = [];
    for (const { parent, isWhole } of parents) {
      if (parent === undefined) continue;
      if (seen.has(parent) || step >= MAX_STEPS) return { fields, isCircle: true };
      seen.add(parent);
      takeOver(fields, parent, isWhole);
      next.push(...listParents(parent));
    }
  }
  return { fields, isCircle: false };
}

function takeOver(fields: Map<string, string>, parent: BibtexEntry, isWhole: boolean): void {
  const isDated = fields.has('date') || fields.has('year');
  for (const [name, value] of parent.fields) {
    const isDate = ['year', 'month', 'date'].includes(name);
    if (fields.has(name) || !(isWhole || SHARED.includes(name)) || (isDate && isDated)) continue;
    fields.set(name, value);
  }
  const title = parent.fields.get('title');
  if (!isWhole && title !== undefined && !fields.has('booktitle') && !fields.has('journal') && !fields.has('journaltitle'))
    fields.set('booktitle', title);
}

const listParents = ({ fields }: BibtexEntry): { key: string; isWhole: boolean }[] => [
  ...splitKeys(fields.get('xdata')).map((key) => ({ key, isWhole: true })),
  ...splitKeys(fields.get('crossref')).map((key) => ({ key, isWhole: false })),
];

export const splitKeys = (text = ''): string[] =>
  text
    .slice(0, 2000)
    .split(/[,\s{}]+/)
    .map((key) => key.toLowerCase())
    .filter(Boolean)
    .slice(0, 10);
