/**
 * RIS: one value a line, CRLF: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 * Tags are those of https://en.wikipedia.org/wiki/RIS_(file_format) that reference managers read alike.
 */
import type { CslItem, CslName } from './csl-item.ts';

const LINE_END = '\r\n';

/** Reference managers file papers without a venue under manuscripts and preprints, not as articles of no journal. */
const TYPES = { 'article-journal': 'JOUR', 'paper-conference': 'CONF', article: 'UNPB' } as const;

/** Render one record, ending with a line break. @param keywords those of the item one by one, for they may hold commas. */
export function renderRis(item: CslItem, keywords: readonly string[]): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [first, last] = item.page?.split('-') ?? [];
  const tags: readonly (readonly [tag: string, value: string | readonly string[] | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ['AU', item.author?.map(joinName)],
    ['PY', year?.toString()],
    ['DA', year === undefined || month === undefined ? undefined : `${year}/${pad(month)}/${day === undefined ? '' : pad(day)}/`],
    ['T2', item['container-title']],
    ['C3', item.type === 'paper-conference' ? item['container-title'] : undefined],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['PB', item.publisher],
    ['M1', item.number],
    ['M3', item.genre],
    ['DB', item.archive],
    ['AN', item.archive_location],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
    ['KW', keywords],
    ['AB', item.abstract],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => [value ?? []].flat().map((one) => renderLine(tag, one))).join('');
}

/** RIS has no place for particles of its own. */
function joinName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix, 'non-dropping-particle': particle } = name;
  return [particle === undefined ? family : `${particle} ${family}`, given, suffix].filter(Boolean).join(', ');
}

/** A value never reaches beyond its line. */
const renderLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}${LINE_END}`;

const pad = (part: number): string => String(part).padStart(2, '0');
