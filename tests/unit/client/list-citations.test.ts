import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { CitationFormat } from '../../../src/catalogue/entry-formats.ts';
import { type Collected, collectCitations } from '../../../src/client/list-citations.ts';

const papers = ['moss', 'fern', 'gone'].map((id) => ({ id, title: id, authors: [] }));

const collect = (format: CitationFormat, texts: Readonly<Record<string, string>>): Promise<Collected> =>
  collectCitations(papers, format, {
    load: (id) => (texts[id] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(texts[id])),
  });
const ids = ({ missing }: Collected): string[] => missing.map(({ id }) => id);

test('BibTeX entries are set apart by an empty line, and what is missing is told', async () => {
  const found = await collect('bib', { moss: '@misc{moss,\n}\n', fern: '@misc{fern,\n}' });
  expect(found.text).toBe('@misc{moss,\n}\n\n@misc{fern,\n}\n');
  expect(ids(found)).toEqual(['gone']);
});

test('RIS records keep their own line breaks', async () => {
  const record = (id: string): string => `TY  - GEN\r\nID  - ${id}\r\nER  - \r\n`;
  const { text } = await collect('ris', { moss: record('moss'), fern: record('fern') });
  expect(text.match(/^TY {2}- GEN\r$/gm)).toHaveLength(2);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(2);
});

test('CSL-JSON files, each an item or a list of them, become one list', async () => {
  const { text } = await collect('csl.json', { moss: '[{"id":"moss"}]', fern: '{"id":"fern"}' });
  expect(JSON.parse(text)).toEqual([{ id: 'moss' }, { id: 'fern' }]);
});

test('a page in the place of a citation counts as missing, and nothing found is an empty text', async () => {
  const found = await collect('csl.json', { moss: '<!doctype html>' });
  expect([found.text, ids(found)]).toEqual(['', ['moss', 'fern', 'gone']]);
});

describe('many papers', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, title: '', authors: [] }));

  test('keep their order, and only a few files are on their way at once', async () => {
    let [under, most] = [0, 0];
    const load = async (id: string): Promise<string> => {
      most = Math.max(most, (under += 1));
      await wait(Number(id.slice(1)) % 3);
      under -= 1;
      return `@misc{${id},\n}`;
    };
    const { text } = await collectCitations(many, 'bib', { load });
    expect([...text.matchAll(/@misc\{(\w+)/g)].map(([, id]) => id)).toEqual(many.map(({ id }) => id));
    expect(most).toBeLessThanOrEqual(6);
  });

  test('are counted one by one, found or not', async () => {
    const seen: number[] = [];
    await collectCitations(many, 'ris', { load: () => Promise.reject(new Error('gone')), onProgress: (done) => seen.push(done) });
    expect(seen).toEqual(many.map((_, index) => index + 1));
  });
});
