import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paper, writeContent, type ContentFolder } from '../content-folder.ts';

function runCheck({ content, cache }: ContentFolder, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, DEBUG: '' };
  return spawnSync(process.execPath, ['scripts/check.ts', ...args], { encoding: 'utf8', env });
}

const BAD = paper('A bad entry', 'topics: [map-makin]');
const BRACES = paper('A map', '', 'The sets {a, b} and {c} are small.');

describe('npm run check', { timeout: 60_000 }, () => {
  test('ends with 0 where there is nothing to mend', async () => {
    expect(runCheck(await writeContent())).toMatchObject({ status: 0, stdout: 'No problems in 1 entries.\n', stderr: '' });
  });

  test('ends with 1 and the place of each error', async () => {
    const { status, stdout } = runCheck(await writeContent({ 'papers/bad.mdx': BAD }));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /papers\/bad\.mdx:3:10 error unknown-topic\n {2}Topic `map-makin` is not in the vocabulary\.\n {2}Fix: write `map-making`\.\n/,
    );
    expect(stdout).toMatch(/\n1 error in 1 file\n$/);
  });

  test('reports as JSON', async () => {
    const { status, stdout } = runCheck(await writeContent({ 'papers/bad.mdx': BAD }), '--reporter', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 1 }, problems: [{ code: 'unknown-topic', line: 3 }] });
  });

  test('reports on the named files alone', async () => {
    const folder = await writeContent({ 'papers/bad.mdx': BAD });
    expect(runCheck(folder, path.join(folder.content, 'papers/atlas-net.mdx')).status).toBe(0);
    expect(runCheck(folder, path.join(folder.content, 'papers/bad.mdx')).status).toBe(1);
  });

  test('notes do not fail, and --fix mends them', async () => {
    const folder = await writeContent({ 'papers/m.mdx': BRACES });
    expect(runCheck(folder)).toMatchObject({ status: 0, stdout: expect.stringContaining('note unescaped-character') as string });
    expect(runCheck(folder, '--fix')).toMatchObject({
      status: 0,
      stdout: 'No problems in 2 entries.\n',
      stderr: expect.stringMatching(/^Mended .*m\.mdx\.\n$/) as string,
    });
    expect(await readFile(path.join(folder.content, 'papers/m.mdx'), 'utf8')).toBe(paper('A map', '', 'The sets \\{a, b} and \\{c} are small.'));
  });

  test.each([
    [['--reporter', 'xml'], 'The check failed: there is no reporter `xml`; choose text, github, json, markdown\n'],
    [['no/such/file.mdx'], 'The check failed: there is no file `no/such/file.mdx`\n'],
  ])('%j ends with 2 and one line', async (args, stderr) => {
    expect(runCheck(await writeContent(), ...args)).toMatchObject({ status: 2, stdout: '', stderr });
  });

  test('a content folder that is not there is one problem', async () => {
    const { cache, content } = await writeContent();
    const { status, stdout } = runCheck({ cache, content: path.join(content, 'nowhere') });
    expect(status).toBe(1);
    expect(stdout).toMatch(/nowhere error missing-folder\n {2}There is no folder `.*nowhere`\.\n {2}Fix: set `CONTENT_DIR` /);
  });
});
