import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { serveExportFiles } from '../../../src/integrations/dev-files.ts';
import { writeExportFiles } from '../../../src/integrations/export-files.ts';
import { loadSiteContent } from '../../../src/integrations/site-content.ts';
import { openSiteOutput } from '../../../src/integrations/site-output.ts';
import { findLocations, type Locations } from '../../../src/locations.ts';
import { paper, writeContent } from '../content-folder.ts';

const createLocations = async (text = paper('AtlasNet')): Promise<Locations> => ({
  ...findLocations({}),
  ...(await writeContent({ 'papers/atlas-net.mdx': text })),
});

interface Answer {
  readonly type: string;
  readonly body: string;
}

/** What a browser gets at an address; `undefined` when the request is left to others. */
function ask(locations: Locations, address: string, base = '/'): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    let type = '';
    const response = {
      setHeader: (_: string, value: string) => (type = value),
      end: (body: string) => resolve({ type, body }),
    };
    const request = { originalUrl: address, url: address };
    const report = (cause: unknown): void => reject(cause instanceof Error ? cause : new Error(String(cause)));
    serveExportFiles(locations, { base, report })(request as unknown as IncomingMessage, response as unknown as ServerResponse, () =>
      resolve(undefined),
    );
  });
}

test.each([
  ['/papers/atlas-net.bib', 'application/x-bibtex; charset=utf-8', '@'],
  ['/papers/atlas-net.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', '['],
  ['/papers/atlas-net.md?download', 'text/markdown; charset=utf-8', '# AtlasNet'],
  ['/topics/map-making.json', 'application/json; charset=utf-8', '{'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', '<?xml'],
  ['/topics/map-making/feed.json', 'application/feed+json; charset=utf-8', '{'],
  ['/llms.txt', 'text/plain; charset=utf-8', '# Example Shelf'],
  ['/data/papers.jsonl', 'application/jsonl; charset=utf-8', '{"id":"atlas-net"'],
])('%s is made when it is asked for', async (address, type, start) => {
  const answer = await ask(await createLocations(), address);
  expect(answer?.type).toBe(type);
  expect(answer?.body.slice(0, start.length)).toBe(start);
});

test.each(['/', '/papers/atlas-net/', '/papers/nobody.bib', '/data/other.json', '/feed.svg', '/src/feed.xml'])(
  '%s is left to others',
  async (address) => {
    expect(await ask(await createLocations(), address)).toBeUndefined();
  },
);

test('addresses lie below the base path', async () => {
  const locations = await createLocations();
  expect(await ask(locations, '/shelf/robots.txt', '/shelf/')).toBeDefined();
  expect(await ask(locations, '/robots.txt', '/shelf/')).toBeUndefined();
});

test('former ids have their files', async () => {
  const locations = await createLocations(paper('AtlasNet', 'redirects: [atlas]'));
  for (const format of ['bib', 'ris', 'csl.json', 'json', 'md'])
    expect(await ask(locations, `/papers/atlas.${format}`)).toEqual(await ask(locations, `/papers/atlas-net.${format}`));
});

test('the manifest of the dump is the one a build writes', async () => {
  const locations = await createLocations();
  const site = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  try {
    await writeExportFiles(await loadSiteContent(locations), openSiteOutput(site));
    expect((await ask(locations, '/data/manifest.json'))?.body).toBe(await readFile(path.join(site, 'data', 'manifest.json'), 'utf8'));
  } finally {
    await rm(site, { recursive: true, force: true });
  }
});
