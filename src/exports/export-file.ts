/** What exports are made from, and what they are. */
import type { Catalogue } from '../catalogue/model.ts';

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
  /** Called once, when the file is written or asked for. */
  readonly render: () => string;
}
