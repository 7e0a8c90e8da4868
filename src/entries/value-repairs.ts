/** What a value in the front matter most likely means where its form is wrong; nothing is guessed beyond its own letters. */
import { isArxivClass, isPublicUrl } from './identifiers.ts';
import { readDate } from './typed-date.ts';

export interface Repair {
  readonly value: unknown;
  /** Whether no decision is left to a person. */
  readonly isCertain: boolean;
}

const LANGUAGES = 'ar cs da de el en es fa fi fr he hi hu id it ja ko nl pl pt ro ru sv th tr uk vi zh'.split(' ');
const CODE_HOST = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\//i;
const STATUS: readonly (readonly [RegExp, string])[] = [
  [/^(?:withdrawn|retracted)$/i, 'retracted'],
  [/^(?:superseded|replaced)$/i, 'superseded'],
  [/^(?:corrected|erratum)$/i, 'corrected'],
];

const certain = (value: unknown): Repair => ({ value, isCertain: true });
const likely = (value: unknown): Repair => ({ value, isCertain: false });

/** Find what the value of a key of an entry means; the schema has the last word on what is found. */
export function findRepair(key: string, value: unknown): Repair | undefined {
  if (key === 'links') return repairLinks(value);
  if (typeof value === 'string') return TEXTS[key]?.(tidy(value));
  if (!Array.isArray(value)) return undefined;
  if (key === 'topics' || key === 'redirects')
    return likely([...new Set(value.map((item: unknown) => (typeof item === 'string' ? buildSlug(item) : item)))]);
  return value.length === 1 && LINES.has(key) ? likely(value[0] as unknown) : undefined;
}

/** Write a value as YAML on one line. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => renderFlow(item)).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${renderFlow(inner)}`)
      .join(', ')} }`;
  const text = String(value);
  const isPlain = /^[\p{L}\d][^,[\]{}"\\\n\t]*$/u.test(text) && !/: |:$| #|\s$/.test(text) && !/^\d+\.\d+$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}

type TextRepair = (text: string) => Repair | undefined;

const listOne: TextRepair = (text) => certain([text]);
const readDay: TextRepair = (text) => {
  const date = readDate(text);
  return date === undefined ? undefined : likely(date);
};

/** Keys whose value is one line of text. */
const LINES = new Set(['title', 'publishedAs', 'venue', 'method', 'published', 'added', 'arxiv', 'doi', 'lang']);

const TEXTS: Readonly<Record<string, TextRepair>> = {
  title: likely,
  publishedAs: likely,
  venue: likely,
  method: likely,
  published: readDay,
  added: readDay,
  doi: (text) => certain(text.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '').replace(/^doi:\s*/i, '')),
  arxiv: (text) =>
    certain(
      text
        .replace(/^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
        .replace(/^arxiv:\s*/i, '')
        .replace(/\.pdf$/i, '')
        .replace(/v\d+$/, ''),
    ),
  authors: listNames,
  acronyms: listOne,
  aliases: listOne,
  redirects: listOne,
  topics: listTopics,
  categories: (text) => {
    const classes = text.split(/[\s,;]+/).filter((word) => word !== '');
    return classes.every(isArxivClass) ? certain(classes) : undefined;
  },
  lang: (text) => {
    const tag = LANGUAGES.find((code) => nameLanguage(code).includes(text.toLowerCase()));
    return tag === undefined ? undefined : likely(tag);
  },
  status: (text) => {
    const kind = STATUS.find(([pattern]) => pattern.test(text))?.[1];
    return kind === undefined ? undefined : likely({ kind });
  },
};

/** A comma in a name may part names, or the family name from the given one: only full names on both sides are told apart. */
function listNames(text: string): Repair | undefined {
  const plain = text.replace(/["“”]/g, '');
  if (!/[,;&]| and /.test(plain)) return certain([plain]);
  const names = plain
    .split(plain.includes(';') ? ';' : /, and | and |[,&]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every((name) => name.includes(' ')) ? likely(names) : undefined;
}

function listTopics(text: string): Repair {
  const topics = text.split(/[,;]/).map(buildSlug);
  return topics.length === 1 && topics[0] === text ? certain(topics) : likely(topics);
}

function repairLinks(value: unknown): Repair | undefined {
  if (typeof value === 'string') {
    const url = value.trim();
    if (!isPublicUrl(url)) return undefined;
    return likely(CODE_HOST.test(url) ? { code: [url] } : { page: url });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const lists = new Set(['code', 'project', 'data']);
  return certain(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lists.has(key) && typeof inner === 'string' ? [inner] : inner])),
  );
}

const nameLanguage = (code: string): (string | undefined)[] =>
  ['en', code].map((locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(code)?.toLowerCase());

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

const buildSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
