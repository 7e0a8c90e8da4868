/**
 * BibTeX as BibTeX, biber and reference managers read it: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf,
 * preprints as https://info.arxiv.org/help/hypertex/bibstyles/ has them. Abstracts are left to the other formats.
 */
import { listPeople } from '../../catalogue/person-names.ts';
import type { Entry } from '../../entries/entry.ts';
import { buildCslItem, listKeywords, type CitationSource, type CslItem, type CslName } from './csl-item.ts';
import { renderLatexTitle } from './latex-title.ts';
import { escapeLatex } from './latex.ts';

const TYPES = { 'article-journal': 'article', 'paper-conference': 'inproceedings', article: 'misc' } as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Render one BibTeX entry, ending with a line break. */
export const renderBibtex = (entry: Entry, source: CitationSource): string =>
  renderBibtexItem(entry, buildCslItem(entry, source), listKeywords(entry, source.topics));

/** Render the entry from its CSL item, which lists have made already. @param keywords those of the item one by one, for they may hold commas. */
export function renderBibtexItem(entry: Entry, item: CslItem, keywords: readonly string[]): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields = [
    ['title', renderLatexTitle(entry.title, { names: listNames(entry), language: item.language })],
    ['author', renderPeople(entry, item)],
    [item.type === 'article-journal' ? 'journal' : 'booktitle', escapeOptional(item['container-title'])],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace('-', '--')],
    ['howpublished', escapeOptional(item.genre ?? (item.publisher === 'arXiv' ? undefined : item.publisher))],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['eprint', entry.arxiv],
    ['archivePrefix', entry.arxiv === undefined ? undefined : 'arXiv'],
    ['primaryClass', entry.arxiv === undefined ? undefined : entry.categories?.[0]],
    ['doi', item.DOI],
    ['url', item.URL],
    ['keywords', keywords.length === 0 ? undefined : keywords.map(renderKeyword).join(', ')],
    ['note', escapeOptional(item.note)],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`]));
  return `@${TYPES[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

const renderKeyword = (keyword: string): string => (keyword.includes(',') ? `{${escapeLatex(keyword)}}` : escapeLatex(keyword));

const escapeOptional = (text: string | undefined): string | undefined => (text === undefined ? undefined : escapeLatex(text));

/** Single words the paper gives its method, which are names whatever they look like. */
const listNames = ({ method, acronyms = [] }: Entry): readonly string[] => (method === undefined ? acronyms : [method, ...acronyms]);

function renderPeople({ authors }: Entry, { author = [] }: CslItem): string | undefined {
  const people = [...author.map(renderName), ...(listPeople(authors).hasMore ? ['others'] : [])];
  return people.length === 0 ? undefined : people.join(' and ');
}

function renderName(name: CslName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const family = /(?:^|\s)\p{Ll}/u.test(name.family) && /\s/.test(name.family) ? `{${escapeLatex(name.family)}}` : escapeLatex(name.family);
  const particle = name['non-dropping-particle'];
  const parts = [
    particle === undefined ? family : `${escapeLatex(particle)} ${family}`,
    name.suffix === undefined ? undefined : escapeLatex(name.suffix),
    name.given === undefined ? undefined : escapeLatex(name.given),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
