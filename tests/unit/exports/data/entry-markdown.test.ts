import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { renderEntryMarkdown } from '../../../../src/exports/data/entry-markdown.ts';
import { paper } from '../../content-folder.ts';
import { HOSTILE_TITLE, loadSource } from './source-fixture.ts';

async function renderMarkdown(text: string): Promise<string> {
  const source = await loadSource({ 'site.yaml': 'title: Shelf\nurl: https://maps.example.org\n', 'papers/one.mdx': text });
  const entry = source.catalogue.byId.get('one');
  if (!entry) throw new Error('the fixture is not sound');
  return renderEntryMarkdown(entry, source);
}

test('an entry is a page of Markdown with what is known of it', async () => {
  const facts = 'authors: [Ada Example, Ben Sample]\npublished: 2024-05-01\narxiv: "2405.00010"\nlinks: { code: [https://github.com/example/a_b] }';
  expect(await renderMarkdown(paper('OneNet: Maps of $O(n)$', facts, 'We draw $x^2$ maps.'))).toMatchInlineSnapshot(`
    "# OneNet: Maps of $O(n)$

    - Authors: Ada Example, Ben Sample
    - Published: 2024-05-01
    - arXiv: [2405.00010](https://arxiv.org/abs/2405.00010)
    - Code: <https://github.com/example/a_b>
    - Topics: [Map making](https://maps.example.org/topics/map-making/)
    - Page: <https://maps.example.org/papers/one/>
    - Other formats: [BibTeX](https://maps.example.org/papers/one.bib), [RIS](https://maps.example.org/papers/one.ris), [CSL-JSON](https://maps.example.org/papers/one.csl.json), [JSON](https://maps.example.org/papers/one.json)

    ## Abstract

    We draw $x^2$ maps.
    "
  `);
});

test('values are text, whatever they hold', async () => {
  const text = await renderMarkdown(
    paper(HOSTILE_TITLE, 'authors: ["**Ada** [a](https://evil.example.org)", "# Ben\\\\"]\nvenue: "1. `x` ~y~ |z| &amp;"'),
  );
  const tree = fromMarkdown(text);
  const [heading, list] = tree.children;
  expect(heading && toString(heading)).toBe(HOSTILE_TITLE.replace('*b*', 'b').replace(String.raw`\&`, '&'));
  expect(list && toString(list)).toContain('Authors: **Ada** [a](https://evil.example.org), # Ben\\');
  expect(list && toString(list)).toContain('Venue: 1. `x` ~y~ |z| &amp;');
  expect(JSON.stringify(list)).not.toContain('"url":"https://evil.example.org"');
  expect(JSON.stringify(tree)).not.toContain('"type":"html"');
});

test('a formula in a title is TeX, what stands around it is text', async () => {
  const [line] = (await renderMarkdown(paper('In  *short*: $2^n$ <b>_ways_</b> [x](y) $x_1$', 'status: { kind: retracted, note: Why. }'))).split(
    '\n',
  );
  expect(line).toBe(String.raw`# In short: $2^n$ \<b\>ways\</b\> \[x\](y) $x_1$`);
});

test('what became of a paper is said', async () => {
  expect(await renderMarkdown(paper('One', 'status: { kind: retracted, note: Why. }'))).toContain('- Status: This paper has been retracted. Why.\n');
});

test('marks at the end of a title are part of it', async () => {
  const [heading] = fromMarkdown(await renderMarkdown(paper('A map of C #'))).children;
  expect(heading && toString(heading)).toBe('A map of C #');
});

test('an abstract that opens a fence swallows nothing of ours, and `<unk>` stays text', async () => {
  const fenced = await renderMarkdown(paper('Fences', '', 'Text.\n\n```\nopen'));
  expect(fenced.indexOf('- Page: <https://maps.example.org/papers/one/>')).toBeLessThan(fenced.indexOf('```'));
  const unknown = fromMarkdown(await renderMarkdown(paper('Tokens', '', 'We mask <unk> tokens.')));
  expect(JSON.stringify(unknown)).not.toContain('"type":"html"');
  expect(toString(unknown)).toContain('We mask <unk> tokens.');
});
