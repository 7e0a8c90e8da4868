import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseHeaderFile } from '../../../src/integrations/host-headers.ts';
import { HOST_RECORD } from '../../../src/integrations/plan-upload.ts';
import { carryOut, chooseForStorage, findFileHeaders, planFor, recordFiles } from '../../../src/integrations/upload-site.ts';
import { isStorage, openTarget } from '../../../src/integrations/upload-target.ts';

const blocks = parseHeaderFile(await readFile('public/_headers', 'utf8'));

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-upload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

test('a folder receives the site, and then what changed', async () => {
  const [site, host] = [await createFolder(), await createFolder()];
  const target = openTarget(site, host);
  const upload = async (today: string): Promise<string[]> => {
    const plan = await planFor({ target, blocks, next: await recordFiles(site), today, grace: 7 });
    await carryOut(plan, { target, blocks });
    return plan.steps.flatMap(({ name, files }) => files.map((file) => `${name} ${file}`));
  };
  await write(site, { 'index.html': '<link href="assets/a.css">', 'assets/a.css': 'a', 'papers/on-moss/index.html': 'moss' });
  expect(await upload('2026-03-01')).toEqual(['lasting assets/a.css', 'new index.html', 'new papers/on-moss/index.html']);
  expect(await upload('2026-03-01')).toEqual([]);
  await write(site, { 'index.html': '<link href="assets/b.css">', 'assets/b.css': 'b' });
  await rm(path.join(site, 'papers'), { recursive: true });
  await rm(path.join(site, 'assets/a.css'));
  expect(await upload('2026-03-02')).toEqual(['lasting assets/b.css', 'changed index.html', 'gone papers/on-moss/index.html']);
  expect(await upload('2026-03-09')).toEqual(['outdated assets/a.css']);
  expect(Object.keys(await recordFiles(host))).toEqual(['assets/b.css', 'index.html']);
});

test('a record that is damaged is as good as none', async () => {
  const [site, host] = [await createFolder(), await createFolder()];
  await write(site, { 'index.html': 'moss' });
  await write(host, { [HOST_RECORD]: '["index.html",4,"x"]\n["ind' });
  const plan = await planFor({ target: openTarget(site, host), blocks, next: await recordFiles(site), today: '2026-03-01', grace: 7 });
  expect(plan.steps).toEqual([{ name: 'new', files: ['index.html'] }]);
});

test.each([
  ['index.html', 'public, max-age=0, must-revalidate', 'text/html; charset=utf-8'],
  ['assets/a.js', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
  ['papers/on-moss.ris', 'public, max-age=0, must-revalidate', 'application/x-research-info-systems; charset=utf-8'],
  ['pagefind/index/en_1.pf_index', 'public, max-age=31536000, immutable', 'application/octet-stream'],
  ['search-tables/tables.json', 'no-cache', 'application/json; charset=utf-8'],
])('a storage is told of %s how to keep it and what it is', (file, caching, type) => {
  expect(findFileHeaders(blocks, file)).toEqual({ 'Cache-Control': caching, 'Content-Type': type });
});

test.each([
  ['/srv/www', false],
  ['dist-copy', false],
  ['C:\\www', false],
  ['r2:papers', true],
  ['my-s3:', true],
])('%j is a storage: %j', (target, expected) => {
  expect(isStorage(target)).toBe(expected);
});

test('a storage gets no compressed copies, and files again whose headers changed', () => {
  const chosen = chooseForStorage(blocks, { 'index.html': [9, 'x'], 'index.html.br': [3, 'y'], 'papers/all.gz': [2, 'z'] });
  expect(Object.keys(chosen)).toEqual(['index.html', 'papers/all.gz']);
  expect(chooseForStorage([], chosen)['papers/all.gz']).not.toEqual(chosen['papers/all.gz']);
});
