/** What exports are made from, and what they are. */
import type { Catalogue, Topic } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';

export interface ExportSource {
  readonly catalogue: Catalogue;
  /** By entry id. */
  readonly abstracts: ReadonlyMap<string, Abstract>;
  /** The revision of the content the site is built from, where it is known. */
  readonly commit?: string;
}

export interface Abstract {
  /** As its author wrote it: Markdown with `$math$`. */
  readonly markdown: string;
  /** Safe HTML, maths as MathML. */
  readonly html: string;
}

/** A file of the site for other programs. */
export interface ExportFile {
  /** The address below the site's root, beginning with `/`. */
  readonly path: string;
  readonly type: string;
  /** The whole text; called once, when the file is written or asked for. */
  readonly render: () => string;
  /** Of files that are nothing but records of entries, which may be too many for one text. */
  readonly list?: RecordList;
  /** What the text follows from beside the site's settings and our code; absent where nobody keeps account. */
  readonly basis?: Basis;
}

export interface Basis {
  /** With their abstracts, topics and successors. */
  readonly entries: readonly Entry[];
  /** Further facts as JSON has them. */
  readonly facts?: unknown;
}

export interface RecordList {
  /** Lists of one kind hold the same record of an entry. */
  readonly kind: string;
  readonly entries: readonly Entry[];
  readonly renderRecord: (entry: Entry) => string;
  readonly frame: RecordFrame;
}

/** What stands around records. */
export interface RecordFrame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The whole text of a list without records. */
  readonly empty: string;
}

/** Describe a file that is a list of records. */
export const createListFile = (file: Pick<ExportFile, 'path' | 'type'> & { readonly facts?: unknown }, list: RecordList): ExportFile => ({
  path: file.path,
  type: file.type,
  render: () => [...renderPieces(list)].join(''),
  list,
  basis: { entries: list.entries, facts: file.facts },
});

/** Render a list record by record. */
export function* renderPieces({ entries, renderRecord, frame }: RecordList): Generator<string> {
  if (entries.length === 0) yield frame.empty;
  for (const [index, entry] of entries.entries()) yield (index === 0 ? frame.before : frame.between) + renderRecord(entry);
  if (entries.length > 0) yield frame.after;
}

/** What the files of a topic say of it. */
export const pickTopicFacts = ({ id, label, scope, aliases, area }: Topic): object => ({ id, label, scope, aliases, area: [area.id, area.label] });
