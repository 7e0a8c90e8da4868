/** The whole catalogue as plain, frozen data. Built once a run by build-catalogue.ts; everything else reads it. */
import type { Entry } from '../entries/entry.ts';
import type { EntryFormat } from './entry-formats.ts';

export interface Catalogue {
  readonly site: Site;
  /** Newest first: by `published` descending, then `added`, then id. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** In the vocabulary's order; every topic belongs to one area. */
  readonly areas: readonly Area[];
  readonly topics: ReadonlyMap<string, Topic>;
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** Newest first. */
  readonly years: readonly Year[];
  /** By sort name. */
  readonly authors: readonly Author[];
  /** Page slug by name as printed; `undefined` for people without a page of their own (see `Site.authorPages`). */
  readonly authorSlugs: ReadonlyMap<string, string>;
  /** By name, case-folded. */
  readonly methods: readonly Method[];
  /** Former id → present id. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** content/site.yaml, with defaults filled in. */
export interface Site {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** What entries are written in that name no language themselves, BCP 47; absent: English. */
  readonly paperLanguage?: string;
  /** Origin without a trailing slash: `https://papers.example.org`. */
  readonly url: string;
  /** Begins and ends with a slash. */
  readonly basePath: string;
  /** Address of the repository, for edit and correction links; absent: no such links. */
  readonly repository?: string;
  /** SPDX id of the catalogue's own texts. */
  readonly licence: string;
  /** `all`: everyone has a page; `several`: those with two entries or more; `auto`: `all` up to 5,000 people. */
  readonly authorPages: 'all' | 'several' | 'auto';
  /** `off`: readers' browsers keep nothing, and drop what earlier builds kept. */
  readonly offline: 'on' | 'off';
  readonly feeds: 'on' | 'off';
  readonly exports: SiteExports;
  /** Where a form for e-mail leads; absent: no form. */
  readonly subscribe?: Subscribe;
}

export interface SiteExports {
  /** The files each entry has, for very large catalogues fewer or none. */
  readonly entries: readonly EntryFormat[];
  /** Formatted citations on entry pages; `auto`: see entry-formats.ts. */
  readonly citations: 'on' | 'off' | 'auto';
  /** A picture of each entry for previews elsewhere. */
  readonly pictures: 'on' | 'off' | 'auto';
}

/** A form that a mail provider takes. */
export interface Subscribe {
  readonly provider: 'buttondown' | 'mailchimp' | 'form';
  /** https. */
  readonly action: string;
  /** The name of the field for the address. */
  readonly field: string;
}

export interface Area {
  readonly id: string;
  readonly label: string;
  /** 0-based position, which chooses the hue. */
  readonly index: number;
  readonly topics: readonly Topic[];
  /** Entries with at least one topic of the area. */
  readonly count: number;
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  /** What belongs here, one or two sentences. */
  readonly scope: string;
  readonly aliases: readonly string[];
  readonly area: { readonly id: string; readonly label: string; readonly index: number };
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Every year from the first to the last entry, zero counts included, oldest first; undated entries are left out. */
  readonly countsByYear: readonly { readonly year: number; readonly count: number }[];
  /** Topics that share entries with this one, most shared first. */
  readonly coTopics: readonly { readonly id: string; readonly label: string; readonly shared: number }[];
}

export interface Edition {
  readonly id: string;
  readonly title: string;
  /** The label the list carried, as received: `Mar 13`. */
  readonly label?: string;
  /** When the list was received, where known. */
  readonly date?: string;
  readonly source?: string;
  /** In the list's own order. */
  readonly entries: readonly Entry[];
}

export interface Year {
  readonly year: number;
  readonly entries: readonly Entry[];
}

export interface Author {
  readonly slug: string;
  /** The name as printed most often. */
  readonly name: string;
  /** Other printed spellings of the same folded name. */
  readonly variants: readonly string[];
  readonly sortName: string;
  readonly entries: readonly Entry[];
  readonly coAuthors: readonly { readonly name: string; readonly slug: string | undefined; readonly shared: number }[];
}

/** A named method: one that an entry introduces, or that several entries mention. */
export interface Method {
  readonly slug: string;
  readonly name: string;
  /** How entries write the name, `name` first. */
  readonly spellings: readonly string[];
  /** Empty for a method from outside the catalogue. */
  readonly introducedBy: readonly Entry[];
  /** Entries whose title or abstract names it, the introducing ones left out. */
  readonly mentionedBy: readonly Entry[];
  /** Those of `mentionedBy` that compare themselves with it. */
  readonly comparedBy: readonly Entry[];
}
