/** Where readers who see a mistake in an entry are led: a form of the forge with what the entry says, or its file. */
import type { Entry } from '../entries/entry.ts';

/** Servers and browsers take addresses of at least 8,000 characters. */
const LONGEST = 7500;
/** What is left empty first when the address grows too long; in the form an empty field stays as it is. */
const EXPENDABLE = ['abstract', 'authors', 'links', 'topics', 'venue'];

export const buildEditUrl = (repository: string, file: string): string => `${trimSlash(repository)}/edit/main/${encodeURI(file)}`;

/** The form “Add a paper”; `undefined` where the repository is not on a forge that has such forms. */
export const buildSuggestionUrl = (repository: string): string | undefined =>
  isOnGithub(repository) ? `${trimSlash(repository)}/issues/new?template=add-paper.yml` : undefined;

interface Filling {
  readonly entry: Entry;
  /** Of its topics. */
  readonly labels: readonly string[];
  /** Markdown. */
  readonly abstract: string;
}

/** The form “Correct an entry”, filled in; `undefined` where the repository is not on a forge that has such forms. */
export function buildCorrectionUrl(repository: string, { entry, labels, abstract }: Filling): string | undefined {
  if (!isOnGithub(repository)) return undefined;
  const { id, title, authors = [], published, venue, arxiv, doi } = entry;
  const fields = new Map([
    ['template', 'correct-entry.yml'],
    ['title', `Correct ${id}`],
    ['entry', id],
    ['paper-title', title],
    ['authors', authors.join('\n')],
    ['published', published ?? ''],
    ['venue', venue ?? ''],
    ['arxiv', arxiv ?? ''],
    ['doi', doi ?? ''],
    ['links', listLinks(entry)],
    ['topics', labels.join('\n')],
    ['abstract', abstract],
  ]);
  const base = `${trimSlash(repository)}/issues/new?`;
  for (const name of EXPENDABLE) {
    if (base.length + encode(fields).length <= LONGEST) break;
    fields.delete(name);
  }
  return base + encode(fields);
}

const isOnGithub = (repository: string): boolean => /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/.test(repository);

const trimSlash = (address: string): string => address.replace(/\/$/, '');

/** `%20` for spaces: not every reader of addresses takes `+` for one. */
const encode = (fields: ReadonlyMap<string, string>): string =>
  [...fields]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');

const listLinks = ({ links = {} }: Entry): string =>
  Object.entries(links)
    .flatMap(([kind, urls]) => [urls].flat().map((url) => `${kind} ${url}`))
    .join('\n');
