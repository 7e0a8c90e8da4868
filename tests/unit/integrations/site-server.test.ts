import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isPortFree, parseHeaders, serveSite } from '../../../src/integrations/site-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
let closers: (() => Promise<void>)[] = [];

beforeAll(() => {
  mkdirSync(path.join(folder, 'papers'));
  writeFileSync(path.join(folder, 'index.html'), 'home');
  writeFileSync(path.join(folder, 'papers/index.html'), 'papers');
  writeFileSync(path.join(folder, '404.html'), 'nothing here');
  writeFileSync(path.join(folder, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: immutable\n');
});
afterEach(async () => {
  await Promise.all(closers.map((close) => close()));
  closers = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

async function serve(basePath: string): Promise<string> {
  const server = await serveSite({ folder, port: 0, basePath });
  if (server.kind === 'port-taken') throw new Error('no free port');
  closers.push(server.close);
  return server.url;
}

test('pages, headers and the 404 page are served', async () => {
  const url = await serve('/');
  const page = await fetch(`${url}papers/`);
  expect([page.status, await page.text(), page.headers.get('x-content-type-options')]).toEqual([200, 'papers', 'nosniff']);
  const missing = await fetch(`${url}nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, 'nothing here']);
});

test('a base path is part of every address, and the root leads there', async () => {
  const url = await serve('/shelf/');
  expect(await (await fetch(`${url}papers/`)).text()).toBe('papers');
  expect((await fetch(new URL('/papers/', url))).status).toBe(404);
  expect((await fetch(new URL('/', url))).url).toBe(url);
});

test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '%', '//example.org/'])('nothing outside the folder answers %s', async (address) => {
  const url = await serve('/');
  expect((await fetch(url + address)).status).toBe(404);
});

test('a nonsensical range is answered with the whole file', async () => {
  const response = await fetch(await serve('/'), { headers: { Range: 'bytes=5-2' } });
  expect([response.status, await response.text()]).toEqual([200, 'home']);
});

test('only reading is allowed', async () => {
  expect((await fetch(await serve('/'), { method: 'POST' })).status).toBe(405);
});

test('a port in use is told, not thrown', async () => {
  const port = Number(new URL(await serve('/')).port);
  expect(await isPortFree(port)).toBe(false);
  expect(await serveSite({ folder, port, basePath: '/' })).toEqual({ kind: 'port-taken' });
});

test('only the headers for every address are read', () => {
  expect(parseHeaders('/*\n  A: 1\n  B: two: 2\n\n/x\n  C: 3\n')).toEqual([
    ['A', '1'],
    ['B', 'two: 2'],
  ]);
});
