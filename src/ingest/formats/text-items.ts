/** Pasted text → its paragraphs, with the labels that people and sites put before facts taken off. */
import { readNameLine } from './name-lines.ts';
import { isVenueLine, readVenueLine } from './stated-venue.ts';

export type TextLabel =
  'title' | 'authors' | 'abstract' | 'keywords' | 'subjects' | 'arxiv' | 'doi' | 'date' | 'venue' | 'url' | 'comments' | 'nothing';

/** A paragraph, or a labelled part of one. */
export interface TextItem {
  /** 1-based. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly label?: TextLabel | undefined;
  /** Blank lines above; 0 within a paragraph. */
  readonly blanks: number;
}

/** Labels that begin a part wherever a line begins with them. */
const SURE: ReadonlyMap<string, TextLabel> = new Map([
  ['title', 'title'],
  ['papertitle', 'title'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['abstract', 'abstract'],
  ['keywords', 'keywords'],
  ['keyword', 'keywords'],
  ['indexterms', 'keywords'],
  ['subjects', 'subjects'],
  ['citeas', 'arxiv'],
  ['arxiv', 'arxiv'],
  ['arxivid', 'arxiv'],
  ['doi', 'doi'],
  ['relateddoi', 'doi'],
  ['venue', 'venue'],
  ['journalreference', 'venue'],
  ['journalref', 'venue'],
  ['publishedin', 'venue'],
]);

/** Labels that need a value of their kind, because sentences and titles begin with such words too. */
const DATES = new Set(['date', 'published', 'publicationdate', 'year', 'submitted', 'submittedon']);
const ADDRESSES = new Set(
  ['url', 'link', 'paper', 'pdf', 'code', 'github', 'project', 'projectpage', 'website', 'demo', 'data', 'dataset', 'page'], // prettier-ignore
);

/** What the pages of arXiv and the ACL Anthology state besides; read in copies of such pages only. */
const SILENT = new Set(
  ['anthologyid', 'volume', 'month', 'address', 'editor', 'editors', 'sig', 'publisher', 'note', 'pages', 'language', 'bibkey', 'citeacl', 'citeinformal', 'copyright', 'reportnumber', 'mscclasses', 'acmclasses', 'video', 'checksum', 'issn', 'isbn', 'revised'], // prettier-ignore
);
const COPIED_PAGE = /^[ \t]*(?:Title|Anthology ID|Cite as|Subjects)[ \t]*:/m;
const CHROME =
  /^(?:View (?:a )?PDF\b.*|View arXiv page|HTML \(experimental\)|TeX Source|Other Formats|Access Paper:|Download(?: PDF)?:?|view license|Submission history|From: .*\[view email\]|\(or arXiv:.*|Focus to learn more|arXiv-issued DOI via DataCite.*|\[v\d+\] .*|[A-Z][A-Za-z -]{2,40} > [A-Z][A-Za-z ,-]{2,60})$/;

// Lines are matched with single spaces.
const LABEL = /^([A-Za-z][A-Za-z ()-]{1,24}) ?[:：] ?(.*)$/;
const HEADING = /^(abstract|index terms|keywords?) ?(?:[.:—–-]{1,2} ?(.*))?$/i;
const ARXIV = /^arxiv[:\s]\s?(\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?:[ \t][[(][A-Za-z.-]{2,20}[\])])?$/i;
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,250})$/i;
const SUBMITTED = /^[[(]submitted (?:on )?(\d.{4,200})[\])]$/i;
const SUMMARY = /^tl;? ?dr ?(?:[:.–—-] ?(.*))?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Cut a text into paragraphs and labelled parts. */
export const readTextItems = (text: string): TextItem[] => markVenues(cutItems(text));

function cutItems(text: string): TextItem[] {
  const isCopy = COPIED_PAGE.test(text);
  const items: TextItem[] = [];
  let open: { line: number; lines: string[]; label?: TextLabel | undefined; blanks: number; isShut?: boolean } | undefined;
  let blanks = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/[ \t\u00a0]+/g, ' ').trim();
    if (line === '') {
      open = undefined;
      blanks++;
      continue;
    }
    if (isCopy && CHROME.test(line)) continue;
    const found = readLabel(line, isCopy);
    if (open && !found && !open.isShut) {
      open.lines.push(line);
      continue;
    }
    open = { line: index + 1, lines: found ? [found.value].filter(Boolean) : [line], label: found?.label, blanks, isShut: found?.isWhole === true };
    blanks = 0;
    items.push(open);
  }
  return items;
}

/** A line of its own that tells the venue, where a title or names stand above it: titles may look like it, abstracts end as sentences do. */
function markVenues(items: readonly TextItem[]): TextItem[] {
  const marked: TextItem[] = [];
  for (const item of items) {
    const above = marked.at(-1);
    const isBelowFront = above !== undefined && item.blanks < 2 && isFront(above);
    const isVenue = item.label === undefined && item.lines.length === 1 && isBelowFront && isVenueLine(textOf(item));
    const venue = isVenue ? readVenueLine(textOf(item)) : undefined;
    marked.push(isVenue ? { ...item, label: venue === undefined ? 'nothing' : 'venue', lines: venue === undefined ? item.lines : [venue] } : item);
  }
  return marked;
}

const isFront = (item: TextItem): boolean =>
  item.label === 'venue' ||
  item.label === 'authors' ||
  (item.label === undefined && ((textOf(item).length < 300 && !/[.!?]$/.test(textOf(item))) || readNameLine(textOf(item)) !== undefined));

/** The paragraph as one line; hyphens at line ends stay, for nobody knows whose they are. */
export const textOf = ({ lines }: TextItem): string => lines.join(' ');

interface FoundLabel {
  readonly label: TextLabel;
  readonly value: string;
  /** Whether the value ends with the line. */
  readonly isWhole: boolean;
}

function readLabel(line: string, isCopy: boolean): FoundLabel | undefined {
  if (line.length <= 400) {
    const arxiv = ARXIV.exec(line)?.[1];
    if (arxiv !== undefined) return { label: 'arxiv', value: arxiv, isWhole: true };
    const doi = DOI.exec(line)?.[1];
    if (doi !== undefined) return { label: 'doi', value: doi, isWhole: true };
    if (ADDRESS.test(line)) return { label: 'url', value: line, isWhole: true };
    const submitted = SUBMITTED.exec(line)?.[1];
    if (submitted !== undefined) return { label: 'date', value: submitted, isWhole: true };
  }
  const summary = SUMMARY.exec(line);
  if (summary) return { label: 'nothing', value: summary[1] ?? '', isWhole: false };
  const heading = HEADING.exec(line);
  if (heading) {
    const label = heading[1]?.toLowerCase() === 'abstract' ? 'abstract' : 'keywords';
    return label === 'keywords' && !heading[2] && !line.endsWith(':') ? undefined : { label, value: heading[2] ?? '', isWhole: false };
  }
  const [, name = '', value = ''] = LABEL.exec(line) ?? [];
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  const sure = SURE.get(key);
  if (sure) return { label: sure, value, isWhole: false };
  if (DATES.has(key) && (isCopy || /^[\w ,./-]{0,20}\d{4}[\w ,./-]{0,10}$/.test(value))) return { label: 'date', value, isWhole: false };
  if (ADDRESSES.has(key) && (ADDRESS.test(value) || (isCopy && value === ''))) return { label: 'url', value, isWhole: value !== '' };
  if (isCopy && key === 'comments') return { label: 'comments', value, isWhole: false };
  return isCopy && SILENT.has(key) ? { label: 'nothing', value, isWhole: false } : undefined;
}
