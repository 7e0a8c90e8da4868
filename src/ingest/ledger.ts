/**
 * The account of one ingest: what became of every line of a document, every repair, everything a person
 * should look at, and the SHA-256 of each file as ingest wrote it, by which a later run knows a file
 * that a person has edited since. It holds no time and no path of this machine: same input, same bytes.
 */
import { z } from 'zod';
import type { LineRepair, Uncertainty } from './draft-entry.ts';
import type { LineKind } from './seed-document.ts';
import type { TopicProposal } from './topics/topic-proposal.ts';

/** `skipped` only where lines are. */
export type LineCounts = Readonly<Record<Exclude<LineKind, 'skipped'>, number> & { skipped?: number }>;

export interface Ledger {
  readonly seed: string;
  readonly sha256: string;
  readonly format: string;
  readonly label?: string | undefined;
  readonly edition: LedgerFile;
  readonly counts: LineCounts;
  readonly entries: readonly LedgerEntry[];
  /** Titles in the files beside the document that it does not hold. */
  readonly unmatched: readonly string[];
  readonly lines: readonly LedgerLine[];
}

export interface LedgerFile {
  readonly id: string;
  /** Below the content folder. */
  readonly file: string;
  /** Of the text ingest wrote last; absent when it never wrote the file. */
  readonly sha256?: string | undefined;
  /** The file on disk is not what ingest writes: a person's edit, deletion, or another document's entry. */
  readonly state?: 'edited' | 'deleted' | 'elsewhere' | undefined;
}

export interface LedgerEntry extends LedgerFile {
  readonly title: string;
  readonly line: number;
  readonly repairs: readonly LineRepair[];
  readonly uncertain: readonly Uncertainty[];
  /** YYYY-MM-DD: the day the paper joined; absent where the files beside the document say when it was received. */
  readonly added?: string | undefined;
  /** Absent where the topics were assigned. */
  readonly proposals?: readonly TopicProposal[] | undefined;
  /** Keys that this document filled in an entry that was there already. */
  readonly filled?: readonly string[] | undefined;
}

export interface LedgerLine {
  readonly line: number;
  readonly kind: LineKind;
  /** The entry a title or abstract went into; absent where a record was refused. */
  readonly entry?: string | undefined;
}

const fileSchema = z.object({ id: z.string(), file: z.string(), sha256: z.string().optional(), state: z.string().optional() });
const proposalSchema = z.object({ topic: z.string(), score: z.number(), evidence: z.string() });
const entrySchema = fileSchema.extend({
  title: z.string(),
  added: z.string().optional(),
  proposals: z.array(proposalSchema).optional(),
  filled: z.array(z.string()).optional(),
});
export const formerSchema = z.object({ edition: fileSchema, entries: z.array(entrySchema) });

/** What a later run needs to know of an earlier one. */
export type FormerLedger = z.infer<typeof formerSchema>;
export type FormerEntry = FormerLedger['entries'][number];

/** Read the ledger of an earlier run from its JSON; `undefined` when it is not one. */
export const parseLedger = (json: string): FormerLedger | undefined => formerSchema.safeParse(parseJson(json)).data;

/** Count the lines of each kind. */
export function countLines(lines: readonly LineKind[]): LineCounts {
  const counts = { chrome: 0, label: 0, blank: 0, title: 0, abstract: 0, skipped: 0 };
  for (const kind of lines) counts[kind]++;
  const { skipped, ...others } = counts;
  return skipped > 0 ? counts : others;
}

/** Render the ledger for programs: pretty, but each leaf record on one line. */
export function renderLedgerJson(ledger: Ledger): string {
  const { lines, entries, unmatched, ...head } = ledger;
  const list = (items: readonly unknown[], indent: string): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')}\n${indent}]`;
  const renderEntry = ({ repairs, uncertain, ...facts }: LedgerEntry): string =>
    `    {\n      ${JSON.stringify(facts).slice(1, -1)},\n      "repairs": ${list(repairs, '      ')},\n      "uncertain": ${list(uncertain, '      ')}\n    }`;
  const top = Object.entries(head).flatMap(([key, value]) => (value === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(value)}`]));
  return `{\n${top.join(',\n')},\n  "unmatched": ${list(unmatched, '  ')},\n  "entries": [\n${entries.map(renderEntry).join(',\n')}\n  ],\n  "lines": ${list(lines, '  ')}\n}\n`;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
