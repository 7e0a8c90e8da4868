import { expect, test } from 'vitest';
import { fetchText } from '../../../src/lookup/fetch-text.ts';
import { say, serveArchives } from './archive-server.ts';

type Reply = Parameters<typeof serveArchives>[0][string];

const lead =
  (to: string): Reply =>
  (_, response) => {
    response.writeHead(302, { location: to }).end('Elsewhere.');
  };
const ask = (url: string): ReturnType<typeof fetchText> => fetchText(url, 'text/plain', { userAgent: 'Example Shelf', delay: 1, timeout: 2000 });

test('redirects within the archive are followed', async () => {
  const server = await serveArchives({ '/doi/a': lead('/doi/b'), '/doi/b': lead('../crossref/c'), '/crossref/c': say('found') });
  expect(await ask(`${server.archives.resolver}/a`)).toEqual({ kind: 'text', text: 'found' });
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'https://127.0.0.1/admin',
  'https://localhost/admin',
  'https://[::1]/admin',
  'https://2130706433/',
  'https://printer.local/',
  'https://user:word@example.org/',
  'http://example.org/',
  'file:///etc/hostname',
  'data:text/plain,found',
  'https://',
])('a redirect to %s is not followed', async (target) => {
  const server = await serveArchives({ '/doi/a': lead(target) });
  expect(await ask(`${server.archives.resolver}/a`)).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('led to') as string });
  expect(server.asked).toEqual(['/doi/a']);
});

test('a redirect to another port of this machine is not followed', async () => {
  const other = await serveArchives({ '/doi': say('secret') });
  const server = await serveArchives({ '/doi/a': lead(`${other.archives.resolver}/a`) });
  expect(await ask(`${server.archives.resolver}/a`)).toMatchObject({ kind: 'unreachable' });
  expect(other.asked).toEqual([]);
});

test('redirects in a circle end', async () => {
  const server = await serveArchives({ '/doi/a': lead('/doi/a') });
  expect(await ask(`${server.archives.resolver}/a`)).toMatchObject({ kind: 'unreachable', reason: 'the answer led on more than 5 times' });
  expect(server.asked).toHaveLength(6);
});
