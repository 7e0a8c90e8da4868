/** Citations ready for a text, in the styles most asked for, by the processor that Zotero uses. */
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import CSL from 'citeproc';
import { STATUS_WORDING } from '../../catalogue/status-wording.ts';
import type { Entry } from '../../entries/entry.ts';
import { escapeHtml } from '../../entries/escape-html.ts';
import { buildCslItem, type CitationSource, type CslItem, type CslName } from './csl-item.ts';
import { type Height, sayHeight } from './height-text.ts';
import { renderKeptTitle } from './rich-title.ts';
import { IEEE } from './styles/ieee.ts';
import { MLA } from './styles/mla.ts';

export interface FormattedCitation {
  readonly style: 'apa' | 'ieee' | 'mla';
  readonly label: string;
  /** Safe inline HTML: text, `<i>`, `<sup>`, `<sub>`. */
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
}

const STYLES: readonly { readonly style: FormattedCitation['style']; readonly label: string; readonly render: (item: CslItem) => string }[] = [
  { style: 'apa', label: 'APA', render: createRenderer(trimStyle(styles.apa)) },
  { style: 'ieee', label: 'IEEE', render: createRenderer(IEEE) },
  { style: 'mla', label: 'MLA', render: createRenderer(MLA) },
];

/** Format the citation of an entry in each style. */
export function formatCitations(entry: Entry, source: CitationSource): FormattedCitation[] {
  const item = buildCslItem(entry, source);
  const printed = pickPrinted(entry, item);
  return STYLES.map(({ style, label, render }) => {
    const html = tidyHtml(render(printed)).replaceAll(NUMBER_MARK, () => escapeHtml(item.number ?? ''));
    return { style, label, html, text: readText(html) };
  });
}

/** References in the text and the order of lists cost half of the time, and one citation needs neither. */
function trimStyle(style: string): string {
  return style
    .replace(/<citation[\s>][\s\S]*?<\/citation>/, '<citation><layout><text variable="citation-number"/></layout></citation>')
    .replace(/<sort>[\s\S]*?<\/sort>/g, '');
}

/** The engine is made when it is first needed: 20 ms each. */
function createRenderer(style: string): (item: CslItem) => string {
  const current = new Map<string, CslItem>();
  let engine: InstanceType<typeof CSL.Engine> | undefined;
  const system = { retrieveLocale: () => locales['en-US'], retrieveItem: (id: string) => current.get(id) ?? {} };
  return (item) => {
    engine ??= new CSL.Engine(system, style, 'en-US');
    current.clear();
    current.set(item.id, item);
    engine.updateItems([item.id], true);
    const bibliography = engine.makeBibliography();
    return bibliography === false ? '' : (bibliography[1][0] ?? '');
  };
}

/** Private-use characters for what the processor would read as markup, or as a reference in its own replacements. */
const MASKED = '<>&$';
const MASK_START = 0xe0f0;

/** Stands for the number until all else is printed: some styles change its case, `hep-th/9901001` to `hep-Th/9901001`. */
const NUMBER_MARK = '\ue0f4';

/** In every style whoever cites the paper has to say so, and readers to see it. */
const RETRACTED = ` <span class="nocase">[${STATUS_WORDING.retracted.label}]</span>`;

/** For other programs; some styles would print them. */
const UNPRINTED: ReadonlySet<string> = new Set([
  'note',
  'abstract',
  'keyword',
  'archive',
  'archive_location',
  'available-date',
] satisfies (keyof CslItem)[]);

function pickPrinted(entry: Entry, item: CslItem): CslItem {
  const printed = maskMarkup(Object.fromEntries(Object.entries(item).filter(([name]) => !UNPRINTED.has(name)))) as CslItem;
  return {
    ...printed,
    ...(printed.author && { author: shortenPeople(printed.author) }),
    title: renderKeptTitle(entry, maskText) + (entry.status?.kind === 'retracted' ? RETRACTED : ''),
    ...(item.number !== undefined && { number: NUMBER_MARK }),
  };
}

/** APA names the most people: twenty, or the first nineteen and the last. More cost time and are never printed. */
const shortenPeople = (people: readonly CslName[]): readonly CslName[] =>
  people.length > 22 ? [...people.slice(0, 21), ...people.slice(-1)] : people;

const maskText = (text: string): string => text.replace(/[<>&$]/g, (sign) => String.fromCodePoint(MASK_START + MASKED.indexOf(sign)));

function maskMarkup(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(maskMarkup);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskMarkup(inner)]))
    : value;
}

const tidyHtml = (html: string): string =>
  html
    .replace(/<(?!\/?(?:i|sup|sub)>)[^>]*>/g, '')
    .replace(/[\ue0f0-\ue0f3]/g, (mark) => escapeHtml(MASKED.charAt(mark.charCodeAt(0) - MASK_START)))
    .replace(/\s+/g, ' ')
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const readText = (html: string): string =>
  decode(
    html
      .replace(/<(sup|sub)>(.*?)<\/\1>/g, (_, height: Height, inner: string) => escapeHtml(sayHeight(decode(inner), height)))
      .replace(/<[^>]*>/g, ''),
  );

const decode = (html: string): string =>
  html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
