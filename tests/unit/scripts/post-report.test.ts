import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const SHA = 'a'.repeat(40);

/** Run the script against a server that knows one pull request; gives the exit code and what was written. */
async function post(number: string, report: string | Uint8Array, headSha = SHA) {
  const written: string[] = [];
  const server = createServer((request, response) => {
    if (request.method !== 'GET') written.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const pull = { head: { sha: headSha, repo: { full_name: 'c/b' } }, base: { repo: { full_name: 'a/b' } } };
    response.end(JSON.stringify(request.url?.includes('/pulls/') ? pull : []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const event = {
    repository: { full_name: 'a/b' },
    workflow_run: { id: 9, event: 'pull_request', head_sha: SHA, head_repository: { full_name: 'c/b' } },
  };
  await writeFile(path.join(folder, 'event.json'), JSON.stringify(event));
  await writeFile(path.join(folder, 'number'), number);
  await writeFile(path.join(folder, 'report.md'), report);
  const env = { ...process.env, GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, GH_TOKEN: 'x' };
  const args = ['scripts/post-report.ts', '--report', folder, '--event', path.join(folder, 'event.json')];
  const code = await new Promise<number>((resolve) => {
    const child = execFile(process.execPath, args, { env }, () => {
      resolve(child.exitCode ?? -1);
    });
  });
  return { code, written };
}

test.each<readonly [string, readonly [string, string | Uint8Array, string], object]>([
  ['a report of the commit that was run', ['7\n', 'A report', SHA], { code: 0, written: ['POST /repos/a/b/issues/7/comments'] }],
  ['the number of another pull request', ['8\n', 'A report', 'b'.repeat(40)], { code: 0, written: [] }],
  ['a number that is none', ['7/../8', 'A report', SHA], { code: 2, written: [] }],
  ['bytes that are not UTF-8', ['7', new Uint8Array([0xff]), SHA], { code: 2, written: [] }],
  ['a text too long', ['7', 'x'.repeat(65_001), SHA], { code: 2, written: [] }],
])('%s', { timeout: 20_000 }, async (_, [number, report, sha], outcome) => expect(await post(number, report, sha)).toEqual(outcome));
