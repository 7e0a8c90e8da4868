import { readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../src/catalogue/model.ts';
import { readEntries } from '../../../src/entries/read-entries.ts';
import type { RenderedEntry } from '../../../src/entries/entry.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import type { IngestResult } from '../../../src/ingest/ingest-options.ts';
import { renderSummary } from '../../../src/ingest/wording.ts';
import { loadContent } from '../../../src/integrations/load-content.ts';
import { loadFrame } from '../../../src/integrations/load-frame.ts';
import { paper, type Files } from '../content-folder.ts';
import { createFolder, writeDump } from './dump-fixture.ts';

const FULL = paper(
  '=cmd "<script>" $x_1$ &amp; שלום',
  'authors: ["Ben, Jr.", "[x]"]\nadded: 2024-01-02\nredirects: [old-name]\nsource: { seed: list.txt, line: 3 }\nlang: no',
  '    indented code\n\nText with \\{braces\\} and $\\frac{1}{2}$, `</script>`, ]]> and \\<unk>.\n\n[^1]: a note',
);
const SITE = `title: Shelf
url: https://maps.example.org
basePath: /shelf/
offline: off
exports: { entries: [json], pictures: on }
subscribe: { provider: form, action: https://mail.example.org/join, field: address }
`;

const ingest = (file: string, content: string): Promise<IngestResult> => ingestFile(file, { content, format: 'auto', isDryRun: false });

async function ingestInto(files: Files): Promise<{ dump: string; content: string; result: IngestResult; read: (file: string) => Promise<string> }> {
  const dump = path.join(await writeDump(files), 'papers.jsonl');
  const content = path.join(await createFolder(), 'content');
  return { dump, content, result: await ingest(dump, content), read: (file) => readFile(path.join(content, file), 'utf8') };
}

/** The model but for where its files lie. */
async function loadModel(content: string): Promise<{ catalogue: Catalogue; entries: RenderedEntry[] }> {
  const cache = await createFolder();
  const bare = <T extends { file: string }>(file: T): T => ({ ...file, file: path.basename(file.file) });
  const [frame, { entries }] = await Promise.all([loadFrame({ content }, {}), readEntries({ content, cache })]);
  const named = entries.map(bare);
  return { catalogue: buildCatalogue({ ...frame, editions: frame.editions.map(bare), entries: named }), entries: named };
}

describe('a catalogue and its dump', () => {
  test('the dump of this repository rebuilds it: each entry byte for byte, and an equal model', async () => {
    const dump = path.join(await writeDump('content'), 'papers.jsonl');
    const content = path.join(await createFolder(), 'content');
    const { problems } = await ingest(dump, content);
    expect(problems).toEqual([]);
    const names = await readdir('content/papers');
    expect(await readdir(path.join(content, 'papers'))).toEqual(names);
    for (const name of names)
      expect(await readFile(path.join(content, 'papers', name), 'utf8')).toBe(await readFile(`content/papers/${name}`, 'utf8'));
    expect(await loadModel(content)).toEqual(await loadModel('content'));
    const { problems: found } = await loadContent({ content, cache: await createFolder() }, { env: {} });
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each([
    [
      'every kind of fact',
      { 'site.yaml': SITE, 'papers/full.mdx': FULL, 'editions/may.yaml': 'title: May\nlabel: May 1\nentries: [old-name, atlas-net]\n' },
    ],
    ['a form at Buttondown', { 'site.yaml': 'title: Shelf\nsubscribe: { provider: buttondown, name: maps }\n' }],
    [
      'a form at Mailchimp',
      { 'site.yaml': 'title: Shelf\nsubscribe: { provider: mailchimp, action: "https://maps.example.org/join?u=1" }\nfeeds: off\n' },
    ],
    ['no editions', { 'editions/may.yaml': undefined }],
    [
      'editions that are named as no entry may be',
      { 'editions/index.yaml': 'title: All\nentries: [atlas-net]\n', 'editions/feed.yaml': 'title: Feed\nentries: []\n' },
    ],
  ])('with %s the model comes back equal', async (_, files) => {
    const from = await createFolder();
    const dump = path.join(await writeDump(files, from), 'papers.jsonl');
    const content = path.join(await createFolder(), 'content');
    expect((await ingest(dump, content)).problems).toEqual([]);
    expect(await loadModel(content)).toEqual(await loadModel(path.join(from, 'content')));
  });

  test('what other programs would misread is escaped on the way, and the page stays the same', async () => {
    const from = await createFolder();
    const dump = path.join(await writeDump({ 'papers/full.mdx': paper('Maps', '', 'We mask <unk> in {sets}.') }, from), 'papers.jsonl');
    const content = path.join(await createFolder(), 'content');
    await ingest(dump, content);
    const [before, after] = await Promise.all([loadModel(path.join(from, 'content')), loadModel(content)]);
    expect(after.entries.map(({ html }) => html)).toEqual(before.entries.map(({ html }) => html));
    expect(after.entries.find(({ id }) => id === 'full')?.markdown).toBe(String.raw`We mask \<unk> in \{sets}.`);
  });

  test('a second run writes nothing', async () => {
    const { dump, content } = await ingestInto({ 'papers/full.mdx': FULL });
    const { decisions, problems } = await ingest(dump, content);
    expect(problems).toEqual([]);
    expect(decisions.map(({ action }) => action)).toEqual(['same', 'same']);
  });

  test('the command says what became of it', async () => {
    const { dump, result } = await ingestInto({});
    expect(renderSummary('papers.jsonl', result, false)).toBe('papers.jsonl: 1 entries. Files: written 4, unchanged 0.');
    const options = { content: await createFolder(), format: 'auto', isDryRun: true };
    expect(renderSummary('papers.jsonl', await ingestFile(dump, options), true)).toContain('to write 4');
    expect(await readdir(options.content)).toEqual([]);
    await expect(ingestFile(dump, { ...options, edition: 'may' })).rejects.toThrow('are for lists');
  });
});

describe('what is there already', () => {
  test('stays: the entry a person edited, and every file of the frame', async () => {
    const { dump, content, read } = await ingestInto({});
    const edited = (await read('papers/atlas-net.mdx')).replace('We draw', 'We do draw');
    const changes = {
      'papers/atlas-net.mdx': edited,
      'topics.yaml': 'areas: []\n',
      'site.yaml': 'title: Mine\n',
      'editions/may.yaml': 'title: Mine\n',
    };
    for (const [file, text] of Object.entries(changes)) await writeFile(path.join(content, file), text);
    const { problems } = await ingest(dump, content);
    expect(problems).toMatchObject([{ code: 'edited-entry', severity: 'note' }]);
    for (const [file, text] of Object.entries(changes)) expect(await read(file)).toBe(text);
  });

  test.each([
    ['renamed', 'papers/atlas.mdx', paper('AtlasNet: A network of atlases', 'redirects: [atlas-net]')],
    ['merged into another entry of the dump', 'papers/full.mdx', FULL.replace('[old-name]', '[old-name, atlas-net]')],
  ])('stays: an entry that was %s does not come back under its former id', async (_, file, text) => {
    const { dump, content } = await ingestInto({ 'papers/full.mdx': FULL });
    await unlink(path.join(content, 'papers/atlas-net.mdx'));
    await writeFile(path.join(content, file), text);
    const { problems } = await ingest(dump, content);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'deleted-entry', severity: 'note', file: dump }));
    expect((await readdir(path.join(content, 'papers'))).sort()).toEqual([...new Set(['full.mdx', path.basename(file)])].sort());
    expect(
      (await loadContent({ content, cache: await createFolder() }, { env: {} })).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('stays: another paper under the same id, and the row is refused', async () => {
    const { dump, content } = await ingestInto({});
    const other = paper('Other maps');
    await writeFile(path.join(content, 'papers/atlas-net.mdx'), other);
    const { problems, decisions } = await ingest(dump, content);
    expect(problems).toMatchObject([{ code: 'duplicate-id', severity: 'error', file: dump, place: { line: 1, column: 1 } }]);
    expect(decisions).toEqual([]);
    expect(await readFile(path.join(content, 'papers/atlas-net.mdx'), 'utf8')).toBe(other);
  });
});

describe('a dump that is not whole', () => {
  test('alone it gives its entries, and a warning says what is missing', async () => {
    const folder = await writeDump({});
    for (const name of ['topics.json', 'editions.json', 'site.json']) await unlink(path.join(folder, name));
    const content = path.join(await createFolder(), 'content');
    const { problems } = await ingest(path.join(folder, 'papers.jsonl'), content);
    expect(await readdir(content, { recursive: true })).toEqual(['papers', 'papers/atlas-net.mdx']);
    expect(problems.map(({ code, severity, file }) => [code, severity, path.basename(file)])).toEqual([
      ['missing-folder', 'warning', 'topics.json'],
      ['missing-folder', 'warning', 'site.json'],
    ]);
  });

  test('a file that its manifest does not describe is named', async () => {
    const folder = await writeDump({});
    const files = [
      { name: 'papers.jsonl', sha256: '0'.repeat(64) },
      { name: 'papers.bib', sha256: '1'.repeat(64) },
    ];
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ files }));
    const { problems } = await ingest(path.join(folder, 'papers.jsonl'), path.join(folder, 'content'));
    expect(problems).toMatchObject([{ severity: 'warning', file: path.join(folder, 'papers.jsonl') }]);
    expect(problems[0]?.message).toContain('digests differ');
  });
});

describe('a hostile dump', () => {
  const row = (facts: object): string => `${JSON.stringify({ id: 'bad', title: 'Bad', abstractMarkdown: 'Text.', ...facts })}\n`;

  test.each([
    ['runs code', { abstractMarkdown: 'export const x = 1\n' }, 'code-in-body'],
    ['holds HTML', { abstractMarkdown: 'We <img src=x> moss.' }, 'html'],
    ['hides a character', { title: 'a\u202eb' }, 'forbidden-character'],
    ['holds half a letter', { title: 'a\ud800' }, 'forbidden-character'],
    ['ends its front matter', { abstractMarkdown: 'a\u0000---\n' }, 'forbidden-character'],
    ['nests too deep', { abstractMarkdown: '>'.repeat(3000) }, 'too-much'],
    ['is too large', { abstractMarkdown: 'word '.repeat(20_000) }, 'file-size'],
  ])('a row that %s is refused with its line, and the good rows come in', async (_, facts, code) => {
    const folder = await writeDump({});
    const dump = path.join(folder, 'papers.jsonl');
    await writeFile(dump, row(facts) + (await readFile(dump, 'utf8')));
    const content = path.join(await createFolder(), 'content');
    const { problems } = await ingest(dump, content);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, file: dump, place: { line: 1, column: 1 } }]);
    expect(await readdir(path.join(content, 'papers'))).toEqual(['atlas-net.mdx']);
  });

  test.each([
    ['an edition outside its folder', 'editions.json', { editions: [{ id: '../../evil', title: 'E', entries: [] }] }],
    [
      'two editions of one id',
      'editions.json',
      {
        editions: [
          { id: 'e', title: 'E', entries: [] },
          { id: 'e', title: 'F', entries: [] },
        ],
      },
    ],
    ['an unknown key', 'topics.json', { areas: [], more: 1 }],
    ['a topic that cannot be an address', 'topics.json', { areas: [{ id: 'a', label: 'A', topics: [{ id: '../b', label: 'B', scope: 'C' }] }] }],
    ['a site that is somewhere else', 'site.json', { title: 'S', url: 'javascript:alert(1)' }],
    ['a site with an unknown key', 'site.json', { title: 'S', hook: 'x' }],
    ['no JSON', 'site.json', undefined],
  ])('%s is refused, and the rest comes in', async (_, name, value) => {
    const folder = await writeDump({});
    await writeFile(path.join(folder, name), value === undefined ? '{' : JSON.stringify(value));
    const content = path.join(await createFolder(), 'deep', 'down', 'content');
    const { problems } = await ingest(path.join(folder, 'papers.jsonl'), content);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ file }) => path.basename(file)).filter((file) => file !== name)).toEqual([]);
    const written = (await readdir(content, { recursive: true, withFileTypes: true })).filter((item) => item.isFile()).map((item) => item.name);
    const becomes = { 'editions.json': 'may.yaml', 'topics.json': 'topics.yaml', 'site.json': 'site.yaml' }[name];
    expect(written.sort()).toEqual(['atlas-net.mdx', 'may.yaml', 'site.yaml', 'topics.yaml'].filter((file) => file !== becomes));
    expect(await readdir(path.dirname(content))).toEqual(['content']);
  });
});
