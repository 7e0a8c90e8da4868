import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getTexts } from '../../../src/texts/languages.ts';

const OWN = /^src\/texts\/(?:en|zh)\.ts$/;
const files = globSync('{src,scripts}/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !OWN.test(file));

/** The texts that a file takes: as `texts.name`, as single names of all texts, or as the types of those that it is given. */
function listTaken(source: string): string[] {
  const braces = [...source.matchAll(/\{([^{}]*)\}[^;{}\n]*[tT]exts/g)].map(([, names = '']) => names);
  const picked = [...source.matchAll(/Pick<Texts, ([^>]*)>/g)].map(([, names = '']) => names);
  return [
    ...[...source.matchAll(/[tT]exts(?:\([\w.]*\))?\.(\w+)/g)].map(([, name = '']) => name),
    ...[...braces, ...picked].flatMap((names) => names.match(/\w+/g) ?? []),
  ];
}

/** Texts that others are made of. */
const listJoined = (source: string): string[] => [...source.matchAll(/(?<!const )\b(\w+)\(/g)].map(([, name = '']) => name);

test('every text is used', () => {
  const used = new Set([...files.flatMap((file) => listTaken(readFileSync(file, 'utf8'))), ...listJoined(readFileSync('src/texts/en.ts', 'utf8'))]);
  const names = Object.keys(getTexts('en'));
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => !used.has(name))).toEqual([]);
});

test.each([
  ['<p>{texts.listEmpty}</p>', ['listEmpty']],
  ["import { formatNumber, listEmpty } from '../texts/en.ts';", ['formatNumber', 'listEmpty']],
  ['const { listEmpty } = getTexts(language);', ['listEmpty']],
  ['getTexts(site.language).listEmpty', ['listEmpty']],
  ["texts: Pick<Texts, 'listEmpty'>", ['listEmpty']],
  ['const listEmpty = true;', []],
])('%s takes %j', (source, names) => expect(listTaken(source)).toEqual(names));

test('a text made of another uses it', () => {
  expect(listJoined('export const listSome = (value: number) => papers(value);')).toEqual(['papers']);
});
