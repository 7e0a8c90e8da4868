/** Patterns over foreign text: ten times the text may take about ten times as long, never a hundred times. */
import { expect, test } from 'vitest';
import { parseBibtexBody } from '../../../src/ingest/formats/bibtex-values.ts';
import { cslJson } from '../../../src/ingest/formats/csl-json.ts';
import { ris } from '../../../src/ingest/formats/ris.ts';
import { emphasisRule, readStyledText } from '../../../src/ingest/repair/emphasis.ts';

const SIZE = 20_000;

test.each<[string, (count: number) => unknown]>([
  ['spaces where a key of BibTeX belongs', (count) => parseBibtexBody(`${' '.repeat(count)}=`, new Map())],
  ['spaces inside an emphasis that does not end', (count) => `{\\em${' '.repeat(count)}\\`.match(emphasisRule.pattern)],
  ['letters of a styled formula that does not end', (count) => readStyledText(`\\emph{${'ab'.repeat(count)}$`)],
  ['line breaks between objects', (count) => cslJson.detect(`{}${'\n'.repeat(count)}[`)],
  ['line breaks before a record of RIS', (count) => ris.detect(`${'\n'.repeat(count)}TX`)],
])('%s take no more than their share of time', (_, read) => {
  read(SIZE);
  const measure = (count: number): number => {
    const started = process.cpuUsage();
    read(count);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  const [once, tenTimes] = [Math.min(measure(SIZE), measure(SIZE)), Math.min(measure(10 * SIZE), measure(10 * SIZE))];
  expect(tenTimes).toBeLessThan(Math.max(30 * once, 200));
});
