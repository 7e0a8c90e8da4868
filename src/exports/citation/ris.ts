/**
 * RIS: one value a line, CRLF: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 *
 * citation-js translates fields and types. `complete` is all that its tables lack: whole ids (it keeps 20 characters),
 * particles, arXiv ids, DOIs of every type, the year of conference papers, padded dates, both ends of page ranges.
 */
import { format, type RisRecord } from '@citation-js/plugin-ris/lib/ris.js';
import type { CslItem, CslName } from './csl-item.ts';

const LINE_END = '\r\n';

/** Reference managers file papers without a venue under manuscripts and preprints, not as articles of no journal. */
const PREPRINT = 'UNPB';

/** Render one record, ending with a line break. @param keywords those of the item one by one, for they may hold commas. */
export function renderRis(item: CslItem, keywords: readonly string[]): string {
  const translated = format([{ ...item, ...(item.author && { author: item.author.map(joinParticle) }) }], { format: 'object', spec: 'new' })[0];
  const record: RisRecord = { ...complete(translated ?? {}, item), KW: keywords };
  const { TY: type, ...tags } = record;
  const lines = Object.entries(tags).flatMap(([tag, value]) => [value ?? []].flat().map((one) => renderLine(tag, one)));
  return [renderLine('TY', String(type)), ...lines, 'ER  - '].map((line) => line + LINE_END).join('');
}

function complete(record: RisRecord, item: CslItem): RisRecord {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [first, last] = item.page?.split('-') ?? [];
  const isPreprint = item.type === 'article';
  return {
    ...record,
    ...(isPreprint && { TY: PREPRINT }),
    ID: item.id,
    ...(item.type === 'paper-conference' && { T2: item['container-title'], C2: undefined }),
    PY: year === undefined ? undefined : String(year),
    DA: year === undefined || month === undefined ? undefined : [year, pad(month), day === undefined ? '' : pad(day), ''].join('/'),
    SP: first,
    EP: last,
    // Not an edition, and of use in the other formats only.
    ET: undefined,
    DO: item.DOI,
    PB: item.publisher,
    DB: item.archive,
    AN: item.archive_location,
    ...(item.number !== undefined && { C7: undefined, M1: item.number }),
    N1: item.note,
    M3: item.genre,
  };
}

/** RIS has no place for particles of its own. */
function joinParticle(name: CslName): CslName {
  if ('literal' in name) return name;
  const { 'non-dropping-particle': particle, ...others } = name;
  return particle === undefined ? name : { ...others, family: `${particle} ${name.family}` };
}

/** A value never reaches beyond its line. */
const renderLine = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;

const pad = (part: number): string => String(part).padStart(2, '0');
