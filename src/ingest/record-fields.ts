/**
 * What a bibliography, table or feed says about one paper, before anything is judged: each format's parser fills
 * what it finds, and one reader (`read-fields.ts`) decides what is well formed, for all formats alike.
 */
import type { Problem } from '../problems/problem.ts';

/** Texts are plain, without markup; TeX stands between dollars only. Absent or empty: not said. */
export interface RecordFields {
  readonly title?: string | undefined;
  readonly abstract?: string | undefined;
  /** Names as printed (`Ana García`), in order. */
  readonly authors?: readonly string[] | undefined;
  /** When it was first public, most exact first: `2023-05-17`, `2023-05`, `2023`. */
  readonly date?: string | undefined;
  /** An identifier or an address that holds one, with or without version. */
  readonly arxiv?: string | undefined;
  /** A DOI, with or without resolver. */
  readonly doi?: string | undefined;
  readonly venue?: string | undefined;
  /** Title of the published version, where the record names two. */
  readonly publishedAs?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Addresses whose meaning the format states. */
  readonly links?: Readonly<Partial<Record<'code' | 'project' | 'data' | 'pdf' | 'page', readonly string[] | undefined>>> | undefined;
  /** Addresses of unknown meaning; they are sorted by what they lead to. */
  readonly urls?: readonly string[] | undefined;
  /** Ids, labels or aliases of topics; those outside the vocabulary are dropped. */
  readonly keywords?: readonly string[] | undefined;
  readonly method?: string | undefined;
  readonly acronyms?: readonly string[] | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
}

/** One record and where it stands. */
export interface SourceRecord {
  /** 1-based line where it begins. */
  readonly line: number;
  /** 1-based line where its abstract begins, if that is another one. */
  readonly abstractLine?: number | undefined;
  readonly fields: RecordFields;
  /** `lost`: the source strips the dollars of formulas, so a dollar is money; `kept` (default): dollars enclose formulas, by Pandoc's rule. */
  readonly dollars?: 'lost' | 'kept' | undefined;
}

/** A record, or why there is none where one should be; a reader of a format goes on after either. */
export type RecordEvent = { readonly kind: 'record'; readonly record: SourceRecord } | { readonly kind: 'problem'; readonly problem: Problem };

/** A document that is read once, from the start. */
export interface SeedText {
  /** As messages name it. */
  readonly file: string;
  /** Decoded pieces of any length, line ends as `\n`, no byte order mark; bytes that are not text come as U+FFFD. */
  readonly chunks: AsyncIterable<string>;
}
