/** The files for other programs that each entry can have, and what may be switched off for very large catalogues. */
import type { Catalogue } from './model.ts';

export const ENTRY_FORMATS = ['bib', 'ris', 'csl.json', 'json', 'md'] as const;

/** The extension is the name. */
export type EntryFormat = (typeof ENTRY_FORMATS)[number];

/** The formats of citation managers: topics and the whole catalogue have them as well. */
export const CITATION_FORMATS = ['bib', 'ris', 'csl.json'] as const satisfies readonly EntryFormat[];

export type CitationFormat = (typeof CITATION_FORMATS)[number];

interface FormatInfo {
  readonly label: string;
  /** Media type as registered, or as other programs expect it. */
  readonly type: string;
}

export const FORMAT_INFO: Readonly<Record<EntryFormat, FormatInfo>> = {
  bib: { label: 'BibTeX', type: 'application/x-bibtex' },
  ris: { label: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
  json: { label: 'JSON', type: 'application/json' },
  md: { label: 'Markdown', type: 'text/markdown' },
};

/** Of every picture, in pixels, as previews ask for them: https://ogp.me/ */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** `auto` stops here: a picture or three citations cost more time than the page they belong to. */
const AUTO_LIMIT = 1000;

/** Whether entry pages carry formatted citations. */
export const hasCitations = ({ site, entries }: Pick<Catalogue, 'site' | 'entries'>): boolean => isOn(site.exports.citations, entries.length);

/** Whether each entry has a picture of its own for previews elsewhere. */
export const hasPictures = ({ site, entries }: Pick<Catalogue, 'site' | 'entries'>): boolean => isOn(site.exports.pictures, entries.length);

const isOn = (choice: 'on' | 'off' | 'auto', count: number): boolean => choice === 'on' || (choice === 'auto' && count <= AUTO_LIMIT);
