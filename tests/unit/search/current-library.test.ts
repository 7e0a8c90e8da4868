import { expect, test } from 'vitest';
import { createCurrentLibrary, FRESH } from '../../../src/search/current-library.ts';

interface Fake {
  readonly manifest: string;
}

/** A server with one build, which may change or be out of reach. */
function createServer() {
  const server = { manifest: 'first', reachable: true, openable: true, time: 0, opened: [] as string[] };
  const library = createCurrentLibrary<Fake>({
    now: () => server.time,
    readManifest: () => (server.reachable ? Promise.resolve(server.manifest) : Promise.reject(new Error('no network'))),
    open: (manifest) => {
      if (!server.openable) return Promise.reject(new Error('not there yet'));
      server.opened.push(manifest);
      return Promise.resolve({ manifest });
    },
  });
  return { server, library };
}

test('is opened once while the build stays', async () => {
  const { server, library } = createServer();
  await Promise.all([library.get(), library.get()]);
  server.time = FRESH + 1;
  expect((await library.get()).manifest).toBe('first');
  expect(server.opened).toEqual(['first']);
});

test('a build that follows is noticed when the manifest is old', async () => {
  const { server, library } = createServer();
  await library.get();
  server.manifest = 'second';
  expect((await library.get()).manifest).toBe('first');
  server.time = FRESH + 1;
  expect((await library.get()).manifest).toBe('second');
});

test('a missing file is asked for once more in the present build', async () => {
  const { server, library } = createServer();
  await library.get();
  server.manifest = 'second';
  const read = ({ manifest }: Fake): Promise<string> =>
    manifest === 'first' ? Promise.reject(new Error('gone')) : Promise.resolve(`read ${manifest}`);
  expect(await library.read(read)).toBe('read second');
});

test('a file that is missing in the present build is a failure', async () => {
  const { library } = createServer();
  await expect(library.read(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});

test.each([{ reachable: false }, { manifest: 'second', openable: false }])('what is open stays when the server has %o', async (change) => {
  const { server, library } = createServer();
  await library.get();
  Object.assign(server, change, { time: FRESH + 1 });
  expect((await library.get()).manifest).toBe('first');
});

test('says whether the build is another one', async () => {
  const { server, library } = createServer();
  expect(await library.renew()).toBe(false);
  await library.get();
  expect(await library.renew()).toBe(false);
  server.manifest = 'second';
  expect(await library.renew()).toBe(true);
  expect((await library.get()).manifest).toBe('second');
});

test('what failed the first time is tried again', async () => {
  const { server, library } = createServer();
  server.reachable = false;
  await expect(library.get()).rejects.toThrow('the search index cannot be loaded');
  server.reachable = true;
  expect((await library.get()).manifest).toBe('first');
});
