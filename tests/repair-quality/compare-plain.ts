/** What a reader sees of an abstract that holds no formula, before and after repair. */
import { renderEntrySource } from '../../src/entries/entry-source.ts';
import { parseEntry } from '../../src/entries/parse-entry.ts';
import { cleanLine } from '../../src/ingest/plain-text.ts';
import { repairText } from '../../src/ingest/repair/repair-text.ts';

export interface PlainOutcome {
  /** `same`, or what became another text: TeX's own marks (`\%`, quotes, dashes), or anything else. */
  readonly kind: 'same' | 'tex' | 'changed' | 'refused';
  readonly before: string;
  readonly after: string;
}

/** TeX that no reader should see: commands, escapes, quotation marks. */
const TEX = /\\|``|''|--|(?<![\w`])`(?=[^`]*')|https?:\s?\/\/\S* ?[.{]|\{\\|\^\{|~/;

/** Repair one undamaged abstract, render it as an entry and read it. */
export function comparePlain(abstract: string, dollars: 'lost' | 'kept'): PlainOutcome {
  const before = cleanLine(abstract);
  const { markdown } = repairText(before, { dollars });
  const { entry } = parseEntry({ file: 'a.mdx', bytes: Buffer.from(renderEntrySource({ title: 'A title' }, markdown)) });
  if (!entry) return { kind: 'refused', before, after: markdown };
  const after = entry.text;
  if (squeeze(after) === squeeze(before)) return { kind: 'same', before: '', after: '' };
  return { kind: TEX.test(before) ? 'tex' : 'changed', ...findDifference(before, after) };
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function findDifference(before: string, after: string): { before: string; after: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return { before: before.slice(Math.max(0, start - 30), start + 50), after: after.slice(Math.max(0, start - 30), start + 50) };
}
