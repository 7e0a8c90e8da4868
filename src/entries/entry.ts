/** One paper of the catalogue as the rest of the house sees it: checked facts and rendered text. */
import type { FrontMatter } from './schema.ts';

export interface Entry extends FrontMatter {
  /** The file name without `.mdx`, and the address; nothing else decides it. */
  readonly id: string;
  /** The source file, relative to the working directory. */
  readonly file: string;
  /** The title as inline HTML, maths as MathML. */
  readonly titleHtml: string;
  /** The title as plain text, maths as readable Unicode or TeX without dollars. */
  readonly titleText: string;
  /** The abstract as plain text, paragraphs joined by a space, maths as in `titleText`. */
  readonly text: string;
  /** The first sentence or two of the abstract as inline HTML without links, at most about 240 characters. */
  readonly summaryHtml: string;
  /** `summaryHtml` as plain text. */
  readonly summary: string;
}

/** An entry together with its abstract. */
export interface RenderedEntry extends Entry {
  readonly html: string;
  /** The abstract as its author wrote it, without blank lines around. */
  readonly markdown: string;
}
