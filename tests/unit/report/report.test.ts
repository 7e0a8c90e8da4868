import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAsk, isPublicAddress } from '../../../scripts/ask-link.ts';
import { compareWithCommit } from '../../../scripts/report-base.ts';
import { readRun, upsertComment } from '../../../scripts/report-comment.ts';
import { buildReport, type ReportSources } from '../../../src/report/build-report.ts';
import { listChanges } from '../../../src/report/changed-files.ts';
import { checkLinks } from '../../../src/report/links.ts';
import { COMMENT_LIMIT, renderReport } from '../../../src/report/render-report.ts';
import { diffWords } from '../../../src/report/word-diff.ts';
import { loadContent } from '../../../src/integrations/load-content.ts';
import { paper, writeContent, type Files } from '../content-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function report(files: Files, before: ReadonlyMap<string, Uint8Array> = new Map(), tools: Partial<ReportSources> = {}) {
  const folder = await writeContent(files);
  const after = new Map(
    Object.entries(files).flatMap(([name, text]) =>
      name.startsWith('papers/') && typeof text === 'string' ? [[name.slice('papers/'.length), bytes(text)] as const] : [],
    ),
  );
  const { catalogue, problems } = await loadContent(folder, { env: {} });
  return buildReport({ changes: listChanges(before, after), problems, ...(catalogue && { catalogue }), ...tools });
}

describe('a report', () => {
  test('names the entry that a new one may repeat', async () => {
    const { changes } = await report({ 'papers/copy.mdx': paper('AtlasNets: A network of atlases') });
    expect(changes[0]).toMatchObject({ kind: 'new', duplicates: [{ entry: { id: 'atlas-net' } }] });
  });

  test('shows what is wrong with a broken entry, and does not fail', async () => {
    const built = await report({ 'papers/bad.mdx': '---\ntitel: x\n---\n\n@octocat <script>\n' });
    const text = renderReport(built);
    expect(built.changes[0]?.problems.length).toBeGreaterThan(0);
    expect(text).toContain('bad.mdx:2:1');
    expect(text).not.toMatch(/(?<![`\\])<script>/);
  });

  test('tells field by field and word by word what changed', async () => {
    const before = new Map([['a.mdx', bytes(paper('A', 'venue: ICLR 2023', 'We draw one map.'))]]);
    const text = renderReport(await report({ 'papers/a.mdx': paper('A', 'venue: ICLR 2024', 'We draw two maps.') }, before));
    expect(text).toContain('- venue: `ICLR 2023` → `ICLR 2024`');
    expect(text).toContain('~~one map.~~ **two maps.**');
  });

  test('fits into a comment with 300 entries, and says how many it left out', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`papers/p${index}.mdx`, paper(`Map number ${index}`, '', 'Word '.repeat(200))]),
    );
    const text = renderReport({ ...(await report(files)), untried: { links: 0, entries: 250 } });
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toMatch(/\d+ more entries are left out here/);
    expect(text).toContain('the queries of 250 entries were not tried');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('leaves out whole parts of an entry that is too long, and says so', async () => {
    const built = await report({ 'papers/long.mdx': paper('Long', '', `A \`\`code\`\`. ${'Words of a long text. '.repeat(1500)}`) });
    const text = renderReport(built, 20_000);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text).toContain('More is left out here; the artefact `report`');
    expect(text.match(/^```/gm)?.length ?? 0).toBe(0);
    expect(renderReport(built, Infinity)).not.toContain('left out');
  });

  test('says what one run leaves out, and asks about topics', async () => {
    const names = Array.from({ length: 52 }, (_, index) => `papers/p${index}.mdx`);
    const facts = (index: number): string => `links: { code: [https://example.org/${index}, https://example.com/${index}] }`;
    const built = await report(Object.fromEntries(names.map((name, index) => [name, paper(`Map number ${index}`, facts(index))])), undefined, {
      search: () => Promise.resolve([]),
      ask: () => Promise.resolve({ status: 200 }),
      reviewTopics: () => ({ missing: [], doubtful: ['map-making'] }),
    });
    expect(built.untried).toEqual({ links: 44, entries: 2 });
    const text = renderReport(built);
    expect(text).toContain('As so much changes, 44 links were not asked, and the queries of 2 entries were not tried.');
    expect(text).toContain('- `p0.mdx`: is it about `map-making`?');
  });

  test('knows a renamed entry by its number', () => {
    const [change] = listChanges(
      new Map([['a.mdx', bytes(paper('A', 'arxiv: "2405.01234"'))]]),
      new Map([['b.mdx', bytes(paper('B', 'arxiv: "2405.01234"'))]]),
    );
    expect(change).toMatchObject({ kind: 'renamed', name: 'b.mdx', formerName: 'a.mdx' });
  });
});

test('a difference holds the new text whole', () => {
  const kept = diffWords('we draw a small map here', 'we paint a map here today').filter(({ kind }) => kind !== 'removed');
  expect(kept.map(({ text }) => text).join(' ')).toBe('we paint a map here today');
});

test('files are compared with a commit', async () => {
  const { content } = await writeContent();
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: content });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'First');
  await writeFile(path.join(content, 'papers/new.mdx'), paper('New'));
  await writeFile(path.join(content, 'papers/atlas-net.mdx'), paper('Changed'));
  const { before, after } = await compareWithCommit(content, 'HEAD');
  expect([[...before.keys()], [...after.keys()]]).toEqual([['atlas-net.mdx'], ['atlas-net.mdx', 'new.mdx']]);
  await expect(compareWithCommit(content, '--output=x')).rejects.toThrow('is not the name of a commit');
});

test('a folder in place of an entry is passed over', async () => {
  const { content } = await writeContent();
  execFileSync('git', ['init', '-q'], { cwd: content });
  await mkdir(path.join(content, 'papers/x.mdx'));
  await expect(compareWithCommit(content, 'HEAD')).rejects.toThrow('git cannot read');
  await rm(path.join(content, 'papers/x.mdx'), { recursive: true });
});

describe('links', () => {
  test('answer, are gone, lead in circles, are slow or lead into a private network', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/slow') return;
      const [status = 200, location] =
        { '/gone': [404], '/loop': [302, '/loop'], '/inside': [302, 'http://169.254.169.254/'] }[request.url ?? ''] ?? [];
      response.writeHead(Number(status), location === undefined ? {} : { location: String(location) }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = createAsk({ userAgent: 'test', timeout: 200, isAllowed: (address) => address === '127.0.0.1' });
    const outcomes = await checkLinks(
      ['/ok', '/gone', '/loop', '/slow', '/inside', '/more'].map((name) => base + name),
      ask,
      5,
    );
    expect([...outcomes.values()].map(({ state, reason }) => [state, reason])).toEqual([
      ['answers', undefined],
      ['gone', '404'],
      ['unreachable', 'it leads on more than 5 times'],
      ['unreachable', 'no answer within 0.2 seconds'],
      ['unreachable', 'its host is in a private network'],
      ['not asked', undefined],
    ]);
    await expect(createAsk({ userAgent: 'test' })(base, 'HEAD')).rejects.toThrow('private network');
  });

  test.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.1.1', '::1', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', 'name'])(
    '%s is private',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  test.each(['93.184.215.14', '2606:2800:21f::1'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));
});

test('a comment of ours is written anew, another’s with our mark is left alone', async () => {
  const sent: unknown[] = [];
  const mark = '<!-- papershelf-report -->';
  const comments = [
    { id: 1, body: mark, user: { login: 'someone' } },
    { id: 2, body: `${mark}\nold`, user: { login: 'github-actions[bot]' } },
  ];
  const send = (...call: unknown[]) => Promise.resolve(sent.push(call));
  await upsertComment({ get: () => Promise.resolve(comments), send }, { repository: 'a/b', number: 3, text: 'new' });
  expect(sent).toEqual([['PATCH', '/repos/a/b/issues/comments/2', { body: `${mark}\nnew` }]]);
});

test('only the run of a pull request is reported', () => {
  const event = (name: string) =>
    JSON.stringify({
      repository: { full_name: 'a/b' },
      workflow_run: { id: 9, event: name, head_sha: 'a'.repeat(40), head_repository: { full_name: 'c/b' } },
    });
  expect(readRun(event('pull_request'))).toEqual({ repository: 'a/b', id: 9, headSha: 'a'.repeat(40), headRepository: 'c/b' });
  expect(() => readRun(event('push'))).toThrow();
});
