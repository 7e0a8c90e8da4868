/**
 * What the acronyms of each entry stand for, which depends on all entries: found anew for an entry that changed, and
 * for all of them when the acronyms that the catalogue defines have.
 */
import { hash as digest } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Entry } from '../entries/entry.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import { type Definition, gatherGlossary, listDefinitions, listExpansions } from '../search/record/expansions.ts';

export interface SearchedEntry {
  readonly entry: Entry;
  /** Of all that search knows of the entry by itself; SHA-256, hexadecimal. */
  readonly digest: string;
  /** What its acronyms stand for, and the acronyms of what it spells out. */
  readonly related: readonly string[];
}

interface KnownTerms {
  /** Of all definitions. */
  readonly glossary: string;
  /** By digest of the entry. */
  readonly terms: ReadonlyMap<string, Terms>;
}

interface Terms {
  readonly definitions: readonly Definition[];
  readonly related: readonly string[];
}

/** @param file where what was found is kept; it may be deleted or damaged */
export async function findSearchTerms(entries: readonly Entry[], file: string): Promise<readonly SearchedEntry[]> {
  const known = await readTerms(file);
  const defined = entries.map((entry) => {
    const digest = digestEntry(entry);
    return { entry, digest, definitions: known?.terms.get(digest)?.definitions ?? listDefinitions(entry) };
  });
  const glossary = hash(JSON.stringify(defined.map(({ definitions }) => definitions)));
  const expand = createExpander(defined.flatMap(({ definitions }) => definitions));
  const found = defined.map(({ entry, digest, definitions }) => {
    const related = known?.glossary === glossary ? known.terms.get(digest)?.related : undefined;
    return { entry, digest, definitions, related: related ?? expand(entry) };
  });
  const terms = new Map(found.map(({ digest, definitions, related }) => [digest, { definitions, related }]));
  if (known?.glossary !== glossary || found.some(({ digest }) => !known.terms.has(digest))) await writeTerms(file, { glossary, terms });
  return found;
}

/** Nothing is gathered before it is needed. */
function createExpander(definitions: readonly Definition[]): (entry: Entry) => readonly string[] {
  let glossary: ReturnType<typeof gatherGlossary> | undefined;
  return (entry) => listExpansions(entry, (glossary ??= gatherGlossary(definitions)));
}

/** What a record tells of an entry, see index-record.ts, and what chooses among the meanings of an acronym. */
const KNOWN = [
  'id', 'title', 'titleText', 'text', 'method', 'aliases', 'acronyms', 'publishedAs', 'authors', 'venue', 'categories', 'published', 'arxiv', 'doi', 'lang',
  'topics',
] as const satisfies readonly (keyof Entry)[]; // prettier-ignore

const digestEntry = (entry: Entry): string => hash(JSON.stringify(KNOWN.map((field) => entry[field] ?? null)));

async function readTerms(file: string): Promise<KnownTerms | undefined> {
  try {
    const bytes = await readFile(file);
    const content = bytes.subarray(DIGEST_LENGTH);
    return hash(content) === bytes.toString('latin1', 0, DIGEST_LENGTH) ? (deserialize(content) as KnownTerms) : undefined;
  } catch {
    return undefined;
  }
}

/** The file begins with the digest of what follows. */
async function writeTerms(file: string, known: KnownTerms): Promise<void> {
  const content = serialize(known);
  await writeFileAtomic(file, Buffer.concat([Buffer.from(hash(content), 'latin1'), content]));
}

const DIGEST_LENGTH = 64;
const hash = (content: string | Uint8Array): string => digest('sha256', content);
