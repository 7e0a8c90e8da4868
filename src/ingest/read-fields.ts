/** What a record says → facts that fit an entry. A value that does not fit is left out and named; the paper stays. */
import type { z } from 'zod';
import { isArxivClass, isPublicUrl } from '../entries/identifiers.ts';
import { entrySchema, type EntryLinks, type FrontMatter } from '../entries/schema.ts';
import { clip } from '../problems/clip.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { classifyAddress } from './collect-links.ts';
import { parseIdentifier } from './identifier.ts';
import { cleanLine } from './plain-text.ts';
import type { RecordFields, SourceRecord } from './record-fields.ts';
import { readWrittenDate } from './written-date.ts';

/** Facts of an entry that a record can state; its title and abstract are texts, and are repaired elsewhere. */
export type RecordFacts = Omit<FrontMatter, 'title' | 'added' | 'source' | 'redirects' | 'status' | 'aliases'>;

export interface FieldContext {
  /** The document, as messages name it. */
  readonly file: string;
  /** The id of the topic that an id, a label or an alias names. */
  readonly findTopic: (word: string) => string | undefined;
}

const DATE_FIX = 'write `2024-04-03` (YYYY-MM-DD), `2024-04` or `2024`.';
/** How a value is written in an entry. */
const FORMS: Readonly<Record<string, string>> = {
  arxiv: 'arxiv: "2405.01234"',
  doi: 'doi: 10.1145/3342195.3387548',
  categories: 'categories: [cs.LG]',
  lang: 'lang: en',
};
const MAX_LINKS = 20;
const MAX_TOPICS = 4;

/** Read all fields but title and abstract. */
export function readFields({ fields, line }: SourceRecord, { file, findTopic }: FieldContext): { facts: RecordFacts; problems: Problem[] } {
  const problems: Problem[] = [];
  const leaveOut = (name: string, value: string): void => {
    const message = `\`${clip(cleanLine(value))}\` is left out: it does not fit the key \`${name}\`.`;
    problems.push(
      createProblem('left-out-value', { file, place: { line, column: 1 } }, message, {
        fix: name === 'published' ? DATE_FIX : `correct it in the document, or add \`${FORMS[name] ?? name}\` to the entry, with the right value.`,
      }),
    );
  };
  const take = <Key extends keyof RecordFacts>(key: Key, value: string): FrontMatter[Key] | undefined => {
    if (value === '') return undefined;
    const result = (entrySchema.shape[key] as z.ZodType<FrontMatter[Key]>).safeParse(value);
    if (!result.success) leaveOut(key, value);
    return result.data;
  };
  const date = readDate(fields.date, (problem) => problems.push(problem({ file, place: { line, column: 1 } })));
  const identifiers = readIdentifiers(fields, leaveOut);
  const topics = [...new Set((fields.keywords ?? []).flatMap((word) => findTopic(cleanLine(word)) ?? []))].slice(0, MAX_TOPICS);
  const facts: RecordFacts = {
    authors: readAuthors(fields.authors ?? []),
    published: take('published', date),
    ...identifiers,
    venue: take('venue', cleanLine(fields.venue ?? '')),
    publishedAs: take('publishedAs', cleanLine(fields.publishedAs ?? '')),
    categories: readClasses(fields.categories ?? [], leaveOut),
    links: readLinks(fields, leaveOut),
    topics: topics.length > 0 ? topics : undefined,
    method: take('method', cleanLine(fields.method ?? '')),
    acronyms: readNames(fields.acronyms ?? [], 20),
    lang: take('lang', cleanLine(fields.lang ?? '')),
  };
  return { facts: dropAbsent(facts), problems };
}

type LeaveOut = (name: string, value: string) => void;

/** An arXiv id may stand where a DOI or an address is expected; arXiv's own DOI repeats it and is not the publisher's. */
function readIdentifiers({ arxiv, doi, urls = [], links }: RecordFields, leaveOut: LeaveOut): Pick<RecordFacts, 'arxiv' | 'doi'> {
  const ofArxiv = arxiv ? parseIdentifier(cleanLine(arxiv)) : undefined;
  const ofDoi = doi ? parseIdentifier(cleanLine(doi)) : undefined;
  if (arxiv && ofArxiv?.kind !== 'arxiv') leaveOut('arxiv', arxiv);
  if (doi && !ofDoi) leaveOut('doi', doi);
  const named = [ofArxiv, ofDoi, ...[...urls, ...(links?.page ?? []), ...(links?.pdf ?? [])].map(parseAddress)];
  return { arxiv: named.find((one) => one?.kind === 'arxiv')?.id, doi: named.find((one) => one?.kind === 'doi')?.id };
}

const parseAddress = (address: string): ReturnType<typeof parseIdentifier> =>
  /arxiv\.org|doi\.org/i.test(address) ? parseIdentifier(address) : undefined;

const readAuthors = (names: readonly string[]): string[] | undefined => readNames(names, 3000);

function readNames(names: readonly string[], atMost: number): string[] | undefined {
  const clean = [...new Set(names.map(cleanLine))].filter((name) => name !== '' && name.length <= 200).slice(0, atMost);
  return clean.length > 0 ? clean : undefined;
}

type TellAt = (problem: (at: { file: string; place: { line: number; column: number } }) => Problem) => void;

/** Of a day that can be read in two ways the year is kept, and told. */
function readDate(text: string | undefined, tell: TellAt): string {
  const line = cleanLine(text ?? '');
  const written = readWrittenDate(line);
  if (written?.readings) {
    const [dayFirst, monthFirst] = written.readings;
    const message = `\`${clip(line)}\` names one of two days, so only the year ${written.date} is kept.`;
    const fix = `write \`${dayFirst}\` or \`${monthFirst}\`, YYYY-MM-DD.`;
    tell((at) => createProblem('left-out-value', at, message, { fix }));
  }
  return written?.date ?? line;
}

function readClasses(classes: readonly string[], leaveOut: LeaveOut): string[] | undefined {
  const named = [...new Set(classes.map(cleanLine))].filter(Boolean);
  for (const one of named.filter((text) => !isArxivClass(text))) leaveOut('categories', one);
  const sound = named.filter(isArxivClass).slice(0, 20);
  return sound.length > 0 ? sound : undefined;
}

type Lists = Record<'code' | 'project' | 'data' | 'pdf' | 'page', string[]>;

/** Addresses of stated meaning first; the first address of unknown meaning is the paper's page, unless its host says otherwise. */
function readLinks({ links = {}, urls = [] }: RecordFields, leaveOut: LeaveOut): EntryLinks | undefined {
  const lists: Lists = { code: [], project: [], data: [], pdf: [], page: [] };
  const seen = new Set<string>();
  const add = (kind: keyof Lists, address: string): void => {
    const url = completeAddress(address);
    if (!url) return;
    if (!isPublicUrl(url)) leaveOut(`links.${kind}`, address);
    else if (!seen.has(url) && !parseAddress(url)) lists[kind].push(url);
    seen.add(url);
  };
  for (const kind of Object.keys(lists) as (keyof Lists)[]) for (const address of links[kind] ?? []) add(kind, address);
  for (const address of urls) add(classify(completeAddress(address), lists), address);
  const [pdf, page] = [lists.pdf[0], lists.page[0]];
  const known = { ...take(lists, 'code'), ...take(lists, 'project'), ...take(lists, 'data'), ...(pdf && { pdf }), ...(page && { page }) };
  return Object.keys(known).length > 0 ? known : undefined;
}

const take = (lists: Lists, kind: 'code' | 'project' | 'data'): EntryLinks =>
  lists[kind].length > 0 ? { [kind]: lists[kind].slice(0, MAX_LINKS) } : {};

function classify(url: string, lists: Lists): keyof Lists {
  if (!isPublicUrl(url)) return 'page';
  if (/\.pdf$/i.test(new URL(url).pathname)) return 'pdf';
  const kind = classifyAddress(url);
  if (kind === 'code' || kind === 'data') return kind;
  return lists.page.length === 0 ? 'page' : 'project';
}

const completeAddress = (address: string): string => {
  const line = cleanLine(address);
  return line === '' || /^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`;
};

const dropAbsent = (facts: RecordFacts): RecordFacts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
