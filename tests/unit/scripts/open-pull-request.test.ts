/** From what the forge tells to a pushed branch, with a repository on disk and a stand-in for the forge's program. */
import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { writeContent } from '../content-folder.ts';
import { arxivAnswer, say, serveArchives } from '../lookup/archive-server.ts';

const run = promisify(execFile);
const PROJECT = process.cwd();
const PAYLOADS = path.join(PROJECT, 'tests/unit/forge/payloads');

async function setUp(): Promise<{ folder: string; work: string; remote: string; env: NodeJS.ProcessEnv }> {
  const { content } = await writeContent();
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-forge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [work, remote] = [path.dirname(content), path.join(folder, 'remote.git')];
  const git = (...args: string[]) => run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: work });
  await run('git', ['init', '--quiet', '--bare', '-b', 'main', remote]);
  for (const args of [
    ['init', '--quiet', '-b', 'main'],
    ['add', '.'],
    ['commit', '--quiet', '-m', 'Start'],
    ['remote', 'add', 'origin', remote],
  ])
    await git(...args);
  await git('push', '--quiet', 'origin', 'main');
  await mkdir(path.join(folder, 'bin'));
  await writeFile(
    path.join(folder, 'bin/gh'),
    `#!/bin/sh\necho "$*" >> '${folder}/gh.log'\ncat >> '${folder}/gh.log'\ncase "$1 $2" in 'pr create') echo https://example.org/pull/3;; esac\n`,
  );
  await chmod(path.join(folder, 'bin/gh'), 0o755);
  const env = { ...process.env, PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`, CONTENT_DIR: content };
  return { folder, work, remote, env };
}

async function runForm(name: string, more: NodeJS.ProcessEnv = {}) {
  const { folder, work, remote, env } = await setUp();
  const [event, draft] = [path.join(PAYLOADS, `${name}.json`), path.join(folder, 'draft')];
  await run('node', ['scripts/propose.ts', '--event', event, '--out', draft], { cwd: PROJECT, env: { ...env, ...more } });
  const { stdout } = await run('node', [path.join(PROJECT, 'scripts/open-pull-request.ts'), '--draft', draft, '--event', event], { cwd: work, env });
  const { stdout: branches } = await run('git', ['for-each-ref', '--format=%(refname:short) %(authorname) %(subject)'], { cwd: remote });
  return { stdout, work, remote, branches: branches.trim().split('\n'), asked: await readFile(path.join(folder, 'gh.log'), 'utf8') };
}

test('a correction becomes one commit on a branch of its own', async () => {
  const { branches, asked, remote } = await runForm('correct-venue');
  expect(branches).toEqual(['main Ada Start', 'paper/issue-11 github-actions[bot] Correct atlas-net']);
  const { stdout: diff } = await run('git', ['diff', '--unified=0', 'main', 'paper/issue-11'], { cwd: remote });
  expect(diff.split('\n').filter((line) => /^[+-](?![+-])/.test(line))).toEqual(['+venue: ICLR 2025']);
  expect(asked).toContain('Closes #11');
});

test('an arXiv id becomes an entry, with the topic and the link that were chosen', { timeout: 20_000 }, async () => {
  const answer = arxivAnswer({ id: '2405.01234', title: 'TideNet: Charts of the Sea', summary: 'We chart tides of height $h &lt; 4$.' });
  const { archives } = await serveArchives({ '/arxiv': say(answer) });
  const { stdout, branches, asked, remote } = await runForm('add-arxiv', { ARXIV_URL: archives.arxiv });
  expect(stdout).toBe('Opened https://example.org/pull/3.\n');
  expect(branches).toEqual(['main Ada Start', 'paper/issue-7 github-actions[bot] Add tidenet']);
  const { stdout: files } = await run('git', ['diff', '--name-status', 'main', 'paper/issue-7'], { cwd: remote });
  expect(files).toBe('A\tcontent/papers/tidenet.mdx\n');
  const { stdout: text } = await run('git', ['show', 'paper/issue-7:content/papers/tidenet.mdx'], { cwd: remote });
  expect(text.replace(/^added: .*$/m, 'added: today')).toMatchInlineSnapshot(`
    "---
    title: "TideNet: Charts of the Sea"
    authors: [Ada Example, Noor Placeholder]
    published: 2024-05-02
    arxiv: "2405.01234"
    categories: [cs.LG, stat.ML]
    links:
      code: [https://github.com/example/tide-net]
    topics: [map-making]
    method: TideNet
    added: today
    ---

    We chart tides of height $h < 4$.
    "
  `);
  expect(asked).toContain('Closes #7');
  expect(asked).toMatch(/issue comment 7 .*\nThank you\. Pull request #3 proposes this/);
});

test('a hostile form becomes an answer, and runs nothing', async () => {
  const { branches, asked, work } = await runForm('hostile-code');
  expect(branches).toEqual(['main Ada Start']);
  expect(asked).toMatch(/^issue comment 14 .*\nThank you. This cannot become a pull request yet:/);
  for (const folder of [work, PROJECT]) await expect(access(path.join(folder, 'PWNED'))).rejects.toThrow();
});
