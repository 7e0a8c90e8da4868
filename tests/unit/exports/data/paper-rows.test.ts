import { expect, test } from 'vitest';
import { z } from 'zod';
import { paperRowSchema } from '../../../../src/entries/paper-row.ts';
import { type ExportSource, renderPieces } from '../../../../src/exports/export-file.ts';
import { buildPaperRow, listPaperRows } from '../../../../src/exports/data/paper-rows.ts';
import { renderPapersSchema } from '../../../../src/exports/data/papers-schema.ts';
import { paper } from '../../content-folder.ts';
import { HOSTILE_TITLE, loadSource } from './source-fixture.ts';

const renderRows = (source: ExportSource): string => [...renderPieces(listPaperRows(source))].join('');

const ALL_FACTS = `authors: [Ada Example, "Ben, Jr. =1+1"]
published: 2024-05
arxiv: "2405.00010"
doi: 10.1234/(a;b)<1>
venue: "- No"
publishedAs: "On [Moss]"
categories: [cs.CL]
links: { code: [https://github.com/example/a], pdf: https://example.org/a.pdf }
topics: [map-making, map-reading]
method: "Moss*"
acronyms: [MM]
aliases: [mossy]
added: 2024-06-01
lang: he
redirects: [former]
source: { seed: list.txt, line: 15 }
status: { kind: corrected, note: "<b>see</b>" }`;

const files = { 'papers/full.mdx': paper(HOSTILE_TITLE, ALL_FACTS, 'We draw $x_1 < 2$ \\<unk> maps.\n\n- one\n- two') };

test('a row has every fact of the front matter as it is, and the abstract as it was written', async () => {
  const source = await loadSource(files);
  const entry = source.catalogue.byId.get('full');
  expect(entry && buildPaperRow(entry, source)).toMatchInlineSnapshot(`
    {
      "abstract": "We draw x₁<2 <unk> maps. one two",
      "abstractMarkdown": "We draw $x_1 < 2$ \\<unk> maps.

    - one
    - two",
      "acronyms": [
        "MM",
      ],
      "added": "2024-06-01",
      "aliases": [
        "mossy",
      ],
      "arxiv": "2405.00010",
      "authors": [
        "Ada Example",
        "Ben, Jr. =1+1",
      ],
      "categories": [
        "cs.CL",
      ],
      "doi": "10.1234/(a;b)<1>",
      "id": "full",
      "lang": "he",
      "links": {
        "code": [
          "https://github.com/example/a",
        ],
        "pdf": "https://example.org/a.pdf",
      },
      "method": "Moss*",
      "published": "2024-05",
      "publishedAs": "On [Moss]",
      "redirects": [
        "former",
      ],
      "source": {
        "line": 15,
        "seed": "list.txt",
      },
      "status": {
        "kind": "corrected",
        "note": "<b>see</b>",
      },
      "title": "=cmd [x](https://evil.example.org) *b* <script>alert(1)</script> ]]> "q" & \\& שלום",
      "titleText": "=cmd [x](https://evil.example.org) b <script>alert(1)</script> ]]> "q" & & שלום",
      "topics": [
        "map-making",
        "map-reading",
      ],
      "url": "http://localhost:4321/papers/full/",
      "venue": "- No",
    }
  `);
});

test('rows are one JSON object a line, newest first, and fit the schemas that describe them', async () => {
  const source = await loadSource({ ...files, 'papers/old.mdx': paper('An old map', 'published: 1999') });
  const rows = renderRows(source)
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
  expect(rows.map((row) => (row as { id: string }).id)).toEqual(source.catalogue.entries.map(({ id }) => id));
  expect(rows).toHaveLength(3);
  const published = z.fromJSONSchema(JSON.parse(renderPapersSchema(source.catalogue.site)) as z.core.JSONSchema.JSONSchema);
  for (const schema of [paperRowSchema, published]) for (const row of rows) expect(schema.safeParse(row)).toMatchObject({ success: true });
  expect(published.safeParse({ ...(rows[0] as object), extra: 1 }).success).toBe(false);
  expect(published.safeParse({ id: 'a', abstractMarkdown: '' }).success).toBe(false);
});

test('what ends a line for some programs never stands in a row as it is', async () => {
  const source = await loadSource();
  const abstracts = new Map([['atlas-net', { markdown: 'a\u2028b\u2029c\nd', html: '' }]]);
  const text = renderRows({ ...source, abstracts });
  expect(text.split(/[\n\u2028\u2029]/)).toHaveLength(2);
  expect(JSON.parse(text)).toMatchObject({ abstractMarkdown: 'a\u2028b\u2029c\nd' });
});
