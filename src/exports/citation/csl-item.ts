/** An entry as CSL-JSON, from which every other citation format is made: https://docs.citationstyles.org/en/stable/specification.html */
import type { Catalogue } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

/** What a citation needs beside its entry. */
export type CitationSource = Pick<Catalogue, 'site' | 'topics'>;

/** The fields of CSL-JSON that we can know. */
export interface CslItem {
  /** The entry's id: unique, stable and plain ASCII, so it is the citation key too. */
  readonly id: string;
  readonly type: 'article-journal' | 'paper-conference' | 'article';
  /** Rich text as citeproc reads it. */
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly number?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly DOI?: string;
  readonly URL: string;
  readonly abstract?: string;
  readonly language?: string;
  readonly keyword?: string;
}

export type CslName =
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

export function buildCslItem(entry: Entry, { site }: CitationSource): CslItem {
  return { id: entry.id, type: 'article', title: entry.titleText, URL: site.url };
}
