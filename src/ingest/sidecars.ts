/**
 * What is known about a document beyond its own text, kept beside it under its name: verified facts
 * (`NAME.bibliography.json`), topics (`NAME.topics.json`) and what the authors wrote where the document
 * is damaged (`NAME.corrections.json`). JSON is read as the YAML it also is, so mistakes have places.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { entrySchema } from '../entries/schema.ts';
import { validate } from '../entries/schema-problems.ts';
import { parseStrictYaml } from '../entries/strict-yaml.ts';
import type { Problem } from '../problems/problem.ts';

const record = { line: z.coerce.number().int().min(1), title: z.string().min(1) };
const facts = entrySchema.pick({
  authors: true, published: true, arxiv: true, doi: true, venue: true, publishedAs: true, categories: true, links: true, lang: true,
}); // prettier-ignore

const bibliographySchema = z.strictObject({
  edition: z
    .strictObject({
      title: z.string().min(1).optional(),
      /** When the list was received; entries join the catalogue on this day. */
      date: entrySchema.shape.added,
      source: z.string().min(1).optional(),
      note: z.string().optional(),
    })
    .optional(),
  papers: z.array(facts.extend(record)),
});

const topicsSchema = z.strictObject({ papers: z.array(z.strictObject({ ...record, topics: entrySchema.shape.topics.unwrap() })) });

const span = z.strictObject({ after: z.string(), seed: z.string().min(1), tex: z.string() });
const correctionsSchema = z.strictObject({
  note: z.string().optional(),
  /** `line` is the line that is corrected, the abstract's. */
  papers: z.array(z.strictObject({ ...record, spans: z.array(span) })),
});

export interface Sidecars {
  readonly bibliography?: z.infer<typeof bibliographySchema>;
  readonly topics?: z.infer<typeof topicsSchema>;
  readonly corrections?: z.infer<typeof correctionsSchema>;
}

export type BibliographyRecord = z.infer<typeof bibliographySchema>['papers'][number];

/** Read the files beside a document that exist; each that cannot be used is reported. */
export async function readSidecars(seedFile: string): Promise<{ sidecars: Sidecars; problems: Problem[] }> {
  const base = seedFile.slice(0, seedFile.length - path.extname(seedFile).length);
  const [bibliography, topics, corrections] = await Promise.all([
    readSidecar(`${base}.bibliography.json`, bibliographySchema),
    readSidecar(`${base}.topics.json`, topicsSchema),
    readSidecar(`${base}.corrections.json`, correctionsSchema),
  ]);
  const sidecars = {
    ...(bibliography.value && { bibliography: bibliography.value }),
    ...(topics.value && { topics: topics.value }),
    ...(corrections.value && { corrections: corrections.value }),
  };
  return { sidecars, problems: [...bibliography.problems, ...topics.problems, ...corrections.problems] };
}

async function readSidecar<T>(file: string, schema: z.ZodType<T>): Promise<{ value?: T; problems: Problem[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { problems: [] };
    throw cause;
  }
  return validate(schema, parseStrictYaml(text, { file }), { file });
}
