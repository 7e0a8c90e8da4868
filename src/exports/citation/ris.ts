/**
 * RIS: one value a line, CRLF: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 *
 * Tags and their order are those of citation-js, whose tables know every type there is and take their time over each
 * paper; ours has three types. What its tables lack is here too: whole ids, particles, arXiv ids, DOIs of every type,
 * the year of conference papers, padded dates, both ends of page ranges.
 */
import type { CslItem, CslName } from './csl-item.ts';

const LINE_END = '\r\n';

/** Reference managers file papers without a venue under manuscripts and preprints, not as articles of no journal. */
const TYPES: Readonly<Record<CslItem['type'], string>> = { 'article-journal': 'JOUR', 'paper-conference': 'CONF', article: 'UNPB' };

type Value = string | readonly string[] | undefined;
type Read = (item: CslItem, keywords: readonly string[]) => Value;
type Tag = keyof typeof READERS;

const READERS = {
  AB: ({ abstract }) => abstract,
  AU: ({ author }) => author?.map(renderName),
  C3: (item) => item['container-title'],
  T2: (item) => item['container-title'],
  DA: renderDate,
  PY: ({ issued }) => issued?.['date-parts'][0][0]?.toString(),
  ID: ({ id }) => id,
  IS: ({ issue }) => issue,
  KW: (_item, keywords) => keywords,
  LA: ({ language }) => language,
  M1: ({ number, issue, type }) => number ?? (type === 'paper-conference' ? issue : undefined),
  M3: ({ genre }) => genre,
  N1: ({ note }) => note,
  PB: ({ publisher }) => publisher,
  SP: ({ page }) => page?.split('-')[0],
  EP: ({ page }) => page?.split('-')[1],
  TI: ({ title }) => title,
  UR: ({ URL: url }) => url,
  VL: ({ volume }) => volume,
  DO: ({ DOI }) => DOI,
  DB: ({ archive }) => archive,
  AN: (item) => item.archive_location,
} as const satisfies Readonly<Record<string, Read>>;

const tags = (list: string): readonly Tag[] => list.split(' ') as Tag[];
const ARTICLE = tags('AB AU DA PY DO ID IS KW LA M3 N1 SP T2 TI UR VL EP PB DB AN M1');
const TAGS: Readonly<Record<CslItem['type'], readonly Tag[]>> = {
  'article-journal': ARTICLE,
  article: ARTICLE,
  'paper-conference': tags('AB AU C3 DA DO ID KW LA M1 N1 PB SP TI UR VL T2 PY EP DB AN M3'),
};

/** Render one record, ending with a line break. @param keywords those of the item one by one, for they may hold commas. */
export function renderRis(item: CslItem, keywords: readonly string[]): string {
  let record = renderLine('TY', TYPES[item.type]);
  for (const tag of TAGS[item.type]) {
    const value: Value = (READERS[tag] as Read)(item, keywords);
    if (typeof value === 'string') record += renderLine(tag, value);
    else for (const one of value ?? []) record += renderLine(tag, one);
  }
  return `${record}ER  - ${LINE_END}`;
}

function renderDate({ issued }: CslItem): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  if (year === undefined || month === undefined) return undefined;
  return [year, pad(month), day === undefined ? '' : pad(day), ''].join('/');
}

/** RIS has no place for particles of its own. */
function renderName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'];
  const family = particle === undefined ? name.family : `${particle} ${name.family}`;
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** A value never reaches beyond its line. */
const renderLine = (tag: string, value: string): string => `${tag}  - ${isOneLine(value) ? value : value.replace(/\s+/g, ' ').trim()}${LINE_END}`;

/** Whether there are but single spaces between words. */
const isOneLine = (value: string): boolean => !/[^\S ]| {2}|^ | $/.test(value);

const pad = (part: number): string => String(part).padStart(2, '0');
