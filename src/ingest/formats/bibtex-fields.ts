/** The fields of a BibTeX or BibLaTeX entry → what they say about the paper. */
import type { RecordFields } from '../record-fields.ts';
import { readBibtexNames, splitOutside } from './bibtex-names.ts';
import { findLanguageCode } from './language-code.ts';
import { readMarkup, readMarkupLine } from './markup-text.ts';
import { findArxivId, findDoi, findFirstPublic } from './preprint.ts';
import { findPublishedAs, isDatedByPreprint } from './published-as.ts';
import { readStatedDate, yearOf } from './stated-date.ts';
import { isBalanced } from './tex-groups.ts';
import { readTex } from './tex-to-plain.ts';
import { renderVenue } from './venue-line.ts';

/** Values as TeX by field names in lower case; the first of several goes. */
export type TexFields = ReadonlyMap<string, string>;

/** Read as text; the rest are names, numbers and addresses. */
const TEXTS = [
  'title',
  'subtitle',
  'abstract',
  'booktitle',
  'journal',
  'journaltitle',
  'eventtitle',
  'note',
  'howpublished',
  'number',
  'pages',
] as const;
const MAX_PARAGRAPHS = 200;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Texts = ReadonlyMap<string, string>;

/** @param onUnknown told of commands that nobody knows, which are left out of the text unless they stand alone */
export function readBibtexFields(tex: TexFields, onUnknown?: (command: string) => void): RecordFields {
  const texts = readTexts(tex, onUnknown);
  const title = [texts.get('title'), texts.get('subtitle')].filter(Boolean).join(': ');
  const arxiv = findArxiv(tex, texts);
  const notes = [texts.get('note'), texts.get('howpublished')];
  return {
    title,
    abstract: texts.get('abstract'),
    authors: tex.has('author') ? readBibtexNames(tex.get('author') ?? '').names : undefined,
    date: findFirstPublic(findDate(tex), arxiv),
    arxiv,
    doi: cleanAddress(tex.get('doi')) ?? findDoi([...notes, cleanAddress(tex.get('url')), cleanAddress(tex.get('ee'))]),
    venue: findVenue(tex, texts),
    publishedAs: findPublishedAs(texts.get('note')),
    ...readClasses(tex),
    ...readAddresses(tex),
    lang: findLanguageCode(tex.get('langid') ?? tex.get('language')),
  };
}

/** Blank lines part the paragraphs of an abstract, where they part no group. */
function readTexts(tex: TexFields, onUnknown?: (command: string) => void): Texts {
  const pieces = TEXTS.flatMap((name) => {
    const value = tex.get(name);
    if (value === undefined) return [];
    const paragraphs = name === 'abstract' ? value.split(/\n\s*\n|\\par(?![a-zA-Z])/).slice(0, MAX_PARAGRAPHS) : [value];
    return (paragraphs.every(isBalanced) ? paragraphs : [value]).map((piece) => ({ name, piece }));
  });
  const read = readTex(
    pieces.map(({ piece }) => piece),
    { dollars: String.raw`\$`, onUnknown },
  );
  const texts = new Map<string, string>();
  for (const [index, { name }] of pieces.entries()) {
    const before = texts.get(name);
    texts.set(name, before === undefined ? (read[index] ?? '') : `${before}\n\n${read[index] ?? ''}`);
  }
  return new Map([...texts].map(([name, text]) => [name, name === 'abstract' ? readMarkup(text) : readMarkupLine(text)]));
}

/** `date` of BibLaTeX, whose ranges begin with the day that counts; else `year` with `month`; else the day of the meeting. */
function findDate(tex: TexFields): string | undefined {
  const date = readDay(tex.get('date'));
  if (date !== undefined) return date;
  const year = /^\D{0,20}(\d{4})(?!\d)/.exec(tex.get('year') ?? '')?.[1];
  if (year === undefined) return readDay(tex.get('eventdate')) ?? readStatedDate(tex.get('date')) ?? readStatedDate(tex.get('year'));
  const { month, day } = readMonth(tex);
  return [year, month, month === undefined ? undefined : day].filter(Boolean).join('-');
}

const readDay = (text = ''): string | undefined => /^[\s{]*(\d{4}(?:-\d{2}){0,2})(?!\d)/.exec(text)?.[1];

/** `jun`, `6`, `June`, `17 # "~" # jun`. */
function readMonth(tex: TexFields): { month?: string; day?: string } {
  const text = (tex.get('month') ?? '').slice(0, 100).toLowerCase();
  const word = /[a-z]{3,}/.exec(text)?.[0].slice(0, 3) ?? '';
  const numbers = [...text.matchAll(/\d{1,2}/g)].map(([number]) => Number(number));
  const month = word === '' ? numbers.shift() : MONTHS.indexOf(word) + 1;
  if (month === undefined || month < 1 || month > 12) return {};
  const day = Number(/^\D{0,5}(\d{1,2})\D{0,5}$/.exec(tex.get('day') ?? '')?.[1] ?? numbers[0] ?? 0);
  return { month: pad(month), ...(day >= 1 && day <= 31 && { day: pad(day) }) };
}

const pad = (part: number): string => String(part).padStart(2, '0');

function findArxiv(tex: TexFields, texts: Texts): string | undefined {
  const archive = (tex.get('archiveprefix') ?? tex.get('eprinttype') ?? '').replace(/[{}\s]/g, '').toLowerCase();
  const eprint = (tex.get('eprint') ?? tex.get('arxiv') ?? tex.get('arxivid') ?? '').replace(/[{}\s]/g, '');
  if (eprint !== '' && (archive === 'arxiv' || tex.has('arxiv') || tex.has('arxivid'))) return eprint;
  if (archive === '' && /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(eprint)) return eprint;
  const named = ['journal', 'journaltitle', 'booktitle', 'howpublished', 'note', 'number', 'pages'].map((name) => texts.get(name));
  return findArxivId([
    ...named,
    cleanAddress(tex.get('volume')),
    cleanAddress(tex.get('doi')),
    cleanAddress(tex.get('url')),
    cleanAddress(tex.get('ee')),
  ]);
}

function findVenue(tex: TexFields, texts: Texts): string | undefined {
  const journal = texts.get('journal') ?? texts.get('journaltitle');
  const meeting = texts.get('booktitle') ?? texts.get('eventtitle');
  const volume = readTex([tex.get('volume') ?? ''])[0];
  const year = isDatedByPreprint(texts.get('note')) ? undefined : yearOf(findDate(tex));
  const isJournal = journal !== undefined;
  const parts = { year, isJournal, pages: texts.get('pages'), issue: texts.get('number'), ...(volume !== '' && { volume }) };
  return renderVenue({ ...parts, name: (journal ?? meeting)?.replaceAll(String.raw`\$`, '$') });
}

/** Classes of arXiv and keywords, which stand together where commas are in braces. */
function readClasses(tex: TexFields): Pick<RecordFields, 'categories' | 'keywords'> {
  const split = (text: string): string[] => readTex(splitOutside(text.slice(0, 20_000), /[,;]/y)).filter(Boolean);
  const classes = split(tex.get('primaryclass') ?? tex.get('eprintclass') ?? tex.get('arxivclass') ?? '');
  const keywords = ['keywords', 'keyword', 'author_keywords'].flatMap((name) => split(tex.get(name) ?? ''));
  return { ...(classes.length > 0 && { categories: classes }), ...(keywords.length > 0 && { keywords }) };
}

function readAddresses(tex: TexFields): Pick<RecordFields, 'links' | 'urls'> {
  const list = (...names: readonly string[]): string[] | undefined => {
    const found = names.flatMap((name) => findAddresses(tex.get(name)));
    return found.length > 0 ? [...new Set(found)] : undefined;
  };
  return {
    links: {
      pdf: list('pdf'),
      code: list('code', 'github', 'codeurl'),
      project: list('project', 'website', 'webpage', 'homepage'),
      data: list('data', 'dataset'),
    },
    urls: list('url', 'ee', 'howpublished', 'note', 'annote', 'bdsk-url-1', 'bdsk-url-2', 'bdsk-url-3'),
  };
}

/** Addresses within a text, `\url{…}` and escapes removed. */
function findAddresses(tex: string | undefined): string[] {
  const found =
    cleanAddress(tex)
      ?.slice(0, 20_000)
      .matchAll(/\b(?:https?:\/\/|www\.)[^\s{}<>"\\|^`]{1,2000}/gi) ?? [];
  return [...found].map(([address]) => address.replace(/[.,;:]+$/, '')).slice(0, 20);
}

function cleanAddress(tex: string | undefined): string | undefined {
  const text = tex
    ?.replace(/\\(?:url|path|href|nolinkurl)(?=[\s{])/g, ' ')
    .replace(/\\(?:textasciitilde|~)\s?(?:\{\})?/g, '~')
    .replace(/\{?\\textunderscore\s?\}?/g, '_')
    .replace(/\\([_%&#~$/:?=])/g, '$1')
    .replace(/\$\\sim\$/g, '~')
    .replace(/[{}]+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
