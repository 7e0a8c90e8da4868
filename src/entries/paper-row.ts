/**
 * An entry as one line of `data/papers.jsonl`: its facts under the keys of the front matter, and its abstract.
 * A row alone rebuilds the entry; `url`, `titleText` and `abstract` only spare others the work of deriving them.
 */
import { z } from 'zod';
import type { Entry } from './entry.ts';
import { isEntryId } from './entry-files.ts';
import { entrySchema, type FrontMatter } from './schema.ts';

export const paperRowSchema = z.strictObject({
  id: z.string().max(100, 'is longer than 100 characters').refine(isEntryId, 'cannot be the address of an entry'),
  url: z.string().max(2000, 'is longer than 2000 characters').optional(),
  ...entrySchema.shape,
  titleText: z.string().optional(),
  abstractMarkdown: z.string(),
  abstract: z.string().optional(),
});

export type PaperRow = z.infer<typeof paperRowSchema>;

/** Gather the facts of the front matter, keys in the schema's order. */
export function pickFacts(facts: Entry | PaperRow): FrontMatter {
  const keys = Object.keys(entrySchema.shape) as (keyof FrontMatter)[];
  return Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]]))) as FrontMatter;
}
