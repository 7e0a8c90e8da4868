/** A file of `editions/`: a list of entries in the order in which it was received. */
import { z } from 'zod';
import { isIsoDate, isSlug } from '../../entries/identifiers.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { EditionFile } from '../editions.ts';
import { readYamlFile } from './yaml-file.ts';

const phrase = z.string().min(1, 'is empty').max(300, 'is longer than 300 characters');

const editionSchema = z.strictObject({
  title: phrase,
  /** The label the list carried, as received: `Mar 13`. */
  label: phrase.exactOptional(),
  /** When the list was received, where known: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z.string().refine(isIsoDate, 'is not a date written YYYY, YYYY-MM or YYYY-MM-DD').exactOptional(),
  /** The raw document it came from, or where it was published. */
  source: phrase.exactOptional(),
  /** Ids of `papers/`. */
  entries: z.array(z.string()).max(100_000, 'lists more than 100,000 entries'),
});

const SHAPE = {
  code: 'edition',
  schema: editionSchema,
  example: 'title: Reading list, entries: [glm-130b]',
  examples: { title: 'title: Reading list of March', label: 'label: Mar 13', date: 'date: 2025-03-13', entries: 'entries: [glm-130b, tabpfn]' },
} as const;

export interface ParsedEdition {
  /** There exactly when there are no problems. */
  readonly value?: EditionFile;
  readonly problems: Problem[];
}

/** Parse one edition; its id is the file name without `.yaml`. */
export function parseEdition(text: string, file: string): ParsedEdition {
  const id = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.yaml$/, '');
  if (!isSlug(id)) {
    const fix = 'rename it with lower-case letters, digits and single hyphens, for instance `mar-13.yaml`.';
    return { problems: [createProblem('file-name', { file }, `\`${id}\` cannot be the address of an edition.`, { fix })] };
  }
  const { value, problems } = readYamlFile(SHAPE, text, file);
  return value ? { value: { id, file, ...value }, problems } : { problems };
}
