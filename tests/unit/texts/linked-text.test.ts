import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getTexts, LANGUAGE_IDS } from '../../../src/texts/languages.ts';
import { readRuns } from '../../../src/texts/linked-text.ts';

test('links and code are runs of their own', () => {
  expect(readRuns('See [all](papers) with `--all`.')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'link', text: 'all', name: 'papers' },
    { kind: 'text', text: ' with ' },
    { kind: 'code', text: '--all' },
    { kind: 'text', text: '.' },
  ]);
});

test('what is no link is text, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = readRuns(text).map((run) =>
        run.kind === 'link' ? `[${run.text}](${run.name})` : run.kind === 'code' ? `\`${run.text}\`` : run.text,
      );
      expect(written.join('')).toBe(text);
    }),
  );
});

test.each(LANGUAGE_IDS)('the texts in %s name the links that the English ones name', (id) => {
  const namesOf = (texts: object) =>
    Object.entries(texts).flatMap(([name, text]) => {
      // Of a function, what it is written as.
      const links = [...String(text).matchAll(/\]\((\w+)\)/g)].map(([, link]) => link).sort();
      return links.length === 0 ? [] : [`${name}: ${links.join(' ')}`];
    });
  expect(namesOf(getTexts(id))).toEqual(namesOf(getTexts('en')));
});
