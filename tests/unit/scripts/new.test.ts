/** `npm run new` as a process, with archives on loopback. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paper, writeContent } from '../content-folder.ts';
import { arxivAnswer, findSilence, say, serveArchives } from '../lookup/archive-server.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/new.ts', ...args], { env: { ...process.env, ...env } }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
    child.stdin?.end(input);
  });

async function setUp() {
  const { content } = await writeContent({ 'papers/tide-net.mdx': paper('TideNet: Charts of the Sea', 'arxiv: "2405.01234"') });
  const known = say(arxivAnswer({ id: '2405.01234', title: 'TideNet: Charts of the Sea', summary: 'We chart tides.' }));
  const { archives } = await serveArchives({ '/arxiv/api/query?max_results=1&id_list=2405.01234': known });
  const list = async (): Promise<string[]> => (await readdir(path.join(content, 'papers'))).sort();
  return { env: { CONTENT_DIR: content, ARXIV_URL: archives.arxiv, CROSSREF_URL: archives.crossref, DOI_URL: archives.resolver }, content, list };
}

test('a citation becomes an entry, and its writer is told what to do next', { timeout: 20_000 }, async () => {
  const { env, content, list } = await setUp();
  const bibtex = '@article{a, title={HarbourNet: Ships at Rest}, author={Example, Ada}, year=2024, abstract={We count ships.}}';
  const dry = await run(['--dry-run', '-'], env, bibtex);
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Would write .*harbournet\.mdx\.\n$/) as string });
  expect(await list()).toEqual(['atlas-net.mdx', 'tide-net.mdx']);
  const { code, stdout } = await run(['-'], env, bibtex);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Wrote .*harbournet\.mdx\.\n\nNext:\n {2}1\. Open .* Add `topics: \[…\]`[^]*git commit -m "Add harbournet"/);
  expect(await readFile(path.join(content, 'papers/harbournet.mdx'), 'utf8')).toContain('authors: [Ada Example]');
});

test('a paper that is here already is not doubled', { timeout: 20_000 }, async () => {
  const { env, list } = await setUp();
  const { code, stdout } = await run(['https://arxiv.org/abs/2405.01234v3', '--yes'], env);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Filled `categories` in .*tide-net\.mdx: the paper was here already\./);
  expect(await list()).toEqual(['atlas-net.mdx', 'tide-net.mdx']);
});

test.each<[string, readonly string[], NodeJS.ProcessEnv, object]>([
  ['an id nobody knows', ['2405.99999'], {}, { code: 1, stderr: expect.stringContaining('arXiv knows no paper `arXiv:2405.99999`.') as string }],
  [
    'words that name no paper',
    ['some', 'words'],
    {},
    { code: 1, stderr: expect.stringContaining('Fix: give an arXiv id such as `2405.01234`') as string },
  ],
  ['an id that lacks digits', ['2405.1'], {}, { code: 1, stderr: expect.stringContaining('four or five digits behind the point') as string }],
  [
    'an option that is none',
    ['--dryrun'],
    {},
    { code: 2, stderr: "Writing the entry failed: Unknown option '--dryrun'. `--help` lists the options.\n" },
  ],
  ['nothing', ['-'], {}, { code: 1, stderr: expect.stringMatching(/^Nothing is given\.\n {2}Fix: give an arXiv id, a DOI/) as string }],
  [
    'an archive that is not there',
    ['2405.01234'],
    { ARXIV_URL: await findSilence() },
    {
      code: 2,
      stderr: expect.stringMatching(
        /arXiv could not be asked about `arXiv:2405\.01234`: the connection was refused\.\n {2}Fix: try again later/,
      ) as string,
    },
  ],
])('%s ends with a code and a sentence, and writes nothing', { timeout: 20_000 }, async (_, args, more, outcome) => {
  const { env, list } = await setUp();
  expect(await run(args, { ...env, ...more })).toMatchObject({ ...outcome, stdout: '' });
  expect(await list()).toEqual(['atlas-net.mdx', 'tide-net.mdx']);
});
