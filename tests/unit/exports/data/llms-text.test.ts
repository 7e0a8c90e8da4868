import { expect, test } from 'vitest';
import { renderLlmsText } from '../../../../src/exports/data/llms-text.ts';
import { renderRobotsText } from '../../../../src/exports/data/robots-text.ts';
import { paper } from '../../content-folder.ts';
import { HOSTILE_TITLE, loadSource } from './source-fixture.ts';

const SITE = 'title: "Map [shelf]"\ndescription: Papers on maps.\nurl: https://maps.example.org\nbasePath: /shelf/\n';

test('llms.txt has a name, a summary and sections of links', async () => {
  const { catalogue } = await loadSource({
    'site.yaml': SITE,
    'papers/atlas-net.mdx': paper('AtlasNet: A network of atlases', 'published: 2024-02'),
  });
  expect(renderLlmsText(catalogue)).toMatchInlineSnapshot(`
    "# Map \\[shelf\\]

    > Papers on maps.

    Each paper has a page in Markdown: people, date, identifiers, topics and the abstract, with formulas as TeX between dollar signs.

    ## Topics

    - [Map making](https://maps.example.org/shelf/topics/map-making.json): 1 paper. Drawing maps.

    ## Papers

    - [AtlasNet: A network of atlases](https://maps.example.org/shelf/papers/atlas-net.md): 2024

    ## Optional

    - [All papers](https://maps.example.org/shelf/data/papers.jsonl): one JSON object a line, 1 paper, with abstracts
    - [Shape of a line](https://maps.example.org/shelf/data/papers.schema.json): JSON Schema
    - [All topics](https://maps.example.org/shelf/data/topics.json): areas and topics with their scopes and other names
    - [All files](https://maps.example.org/shelf/data/manifest.json): sizes, digests and the licence
    - [Reading page](https://maps.example.org/shelf/papers/): all papers, newest first
    - [Map](https://maps.example.org/shelf/map/): all papers by area, near each other when they are alike
    - [Trends](https://maps.example.org/shelf/trends/): papers by year, area, topic, method and venue, with tables
    "
  `);
});

test('a title is one line whatever it holds, and its length has a bound', async () => {
  const many = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`papers/map-${index}.mdx`, paper(`${HOSTILE_TITLE} ${index}`)]));
  const { catalogue } = await loadSource({ 'site.yaml': SITE, ...many });
  const lines = renderLlmsText(catalogue).split('\n');
  const items = lines.slice(lines.indexOf('## Newest papers') + 2, lines.indexOf('## Optional') - 1);
  expect(items).toHaveLength(200);
  expect(
    items.filter((item) => !/^- \[(?:\\[^\s]|[^\\[\]])*\]\(https:\/\/maps\.example\.org\/shelf\/papers\/[a-z0-9-]+\.md\)(?:: \d{4})?$/.test(item)),
  ).toEqual([]);
});

test('without Markdown pages the way leads to the pages themselves', async () => {
  const { catalogue } = await loadSource({ 'site.yaml': `${SITE}exports: { entries: none }\n` });
  const text = renderLlmsText(catalogue);
  expect(text).toContain('(https://maps.example.org/shelf/papers/atlas-net/)');
  expect(text).not.toMatch(/\.md\b|Markdown/);
});

test('robots.txt allows everything and names the sitemap in full', async () => {
  const { catalogue } = await loadSource({ 'site.yaml': SITE });
  expect(renderRobotsText(catalogue.site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://maps.example.org/shelf/sitemap-index.xml\n');
});
