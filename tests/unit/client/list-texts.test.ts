import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { renderLinks, renderMarkdown } from '../../../src/client/list-texts.ts';
import type { Paper } from '../../../src/client/reading-list.ts';

const addressOf = ({ id }: Paper): string => `https://moss.example.org/papers/${id}/`;
const moss: Paper = { id: 'on-moss', title: 'On [Moss] & *Ferns*_1', authors: ['Ada Example', 'Noor Placeholder'], year: '2024', venue: 'XCONF' };
const ferns: Paper = { id: 'on-ferns', title: 'On\nFerns', authors: [] };

test('links are titles, each with its address below', () => {
  expect(renderLinks([moss, ferns], addressOf)).toMatchInlineSnapshot(`
    "On [Moss] & *Ferns*_1
    https://moss.example.org/papers/on-moss/

    On Ferns
    https://moss.example.org/papers/on-ferns/
    "
  `);
});

test('Markdown is a list of links with people, venue and year', () => {
  expect(renderMarkdown([moss, ferns], addressOf)).toMatchInlineSnapshot(`
    "- [On \\[Moss\\] \\& \\*Ferns\\*\\_1](<https://moss.example.org/papers/on-moss/>). Ada Example, Noor Placeholder. XCONF, 2024
    - [On Ferns](<https://moss.example.org/papers/on-ferns/>)
    "
  `);
});

test('whatever a title holds, Markdown reads it as it is', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('ab1 \\`*_~[]()<>&$|!#.-+:"\'{}^=@/é中')), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(words, (text) => {
      const title = `T${text.replace(/\s+/g, ' ').trimEnd()}`;
      const [list] = fromMarkdown(renderMarkdown([{ ...moss, title, authors: [], venue: '', year: '' }], addressOf)).children;
      const paragraph = list?.type === 'list' ? list.children[0]?.children[0] : undefined;
      const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      expect(link).toMatchObject({ type: 'link', url: addressOf(moss), children: [{ type: 'text', value: title }] });
    }),
  );
});

test('Markdown names all people that are known', () => {
  const many = { ...moss, title: 'Moss', authors: ['A', 'B', 'C', 'D', 'E'], moreAuthors: 3 };
  expect(renderMarkdown([many], addressOf)).toContain('. A, B, C, D, E and 3 more. XCONF, 2024');
});
