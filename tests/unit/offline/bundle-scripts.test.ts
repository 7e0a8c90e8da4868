import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { asksForCopy, bundleModules, bundleStart } from '../../../src/offline/bundle-scripts.ts';

const modules: Readonly<Record<string, string>> = {
  'assets/first.js': `import { log } from './log.js'; log('first, with ' + globalThis.papershelfCopy.href('/x/'));`,
  'assets/second.js': `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/log.js"])))=>i.map(i=>d[i]);
import { log } from './log.js';
const preload = (load, names) => { log('preloads ' + names.length); return load(); };
globalThis.later = preload(() => import('./later.js'), __vite__mapDeps([0]));`,
  'assets/later.js': `import { log } from './log.js'; log('later');`,
  'assets/log.js': `export const log = (text) => globalThis.log.push(text); log('once');`,
  'assets/odd.js': `export { __vite__mapDeps } from './log.js';`,
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  await mkdir(path.join(folder, 'assets'));
  for (const [name, code] of Object.entries(modules)) await writeFile(path.join(folder, name), code);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...names: string[]): Promise<string> => bundleStart({ modules: names, live: 'https://moss.example.org/', sharedDigits: 1 });
const bundle = (...names: string[]): Promise<string> => bundleModules(folder, names);

test('the modules a page names run in their order after the start of the copy, share what they import, and preload nothing', async () => {
  const log: string[] = [];
  const page = { log, URL, document: { currentScript: { src: 'file:///copy/assets/page.js' } } };
  const context = createContext(page);
  runInContext(await start('assets/first.js', 'assets/second.js'), context);
  runInContext(await bundle('assets/later.js', 'assets/second.js', 'assets/first.js'), context);
  await vi.waitUntil(() => log.includes('later'));
  expect(log).toEqual(['once', 'first, with file:///copy/x/index.html', 'preloads 0', 'later']);
});

test('a bundle is the same every time', async () => {
  expect(await bundle('assets/first.js', 'assets/later.js')).toBe(await bundle('assets/later.js', 'assets/first.js'));
  expect(await start('assets/first.js')).toBe(await start('assets/first.js'));
});

test('a bundle tells whether its modules know of copies', async () => {
  expect(asksForCopy(await bundle('assets/first.js'))).toBe(true);
  expect(asksForCopy(await bundle('assets/second.js'))).toBe(false);
});

test('an unknown way of preloading is not passed over', async () => {
  await expect(bundle('assets/odd.js')).rejects.toThrow('preloads modules in a way that is not known');
});
