import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../../src/integrations/site-content.ts';
import { writePictureFiles } from '../../../src/integrations/picture-files.ts';
import { openSiteOutput } from '../../../src/integrations/site-output.ts';
import { isWholePng } from '../../../src/pictures/whole-png.ts';
import { paper, writeContent } from '../content-folder.ts';

const HOSTILE = {
  'papers/long.mdx': paper('maps of the sea '.repeat(30).trim(), 'authors: [محمد, 李明]'),
  'papers/other-letters.mdx': paper('大型语言模型综述 🗺️'),
  'papers/right-to-left.mdx': paper('خرائط البحر with maps'),
  'papers/markup.mdx': paper('Maps of `<script>` & "quotes" \\{a\\} $x^2 < y$'),
  'papers/bare.mdx': '---\ntitle: Bare\n---\n\nText.\n',
};

async function write(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await writeContent(HOSTILE);
  const { catalogue } = await loadSiteContent({ ...folder, out: '', seeds: '', offline: '' });
  const site = path.join(folder.cache, name);
  await writePictureFiles(catalogue, openSiteOutput(site), { cache: folder.cache });
  const files = (await readdir(path.join(site, 'pictures'), { recursive: true })).filter((file) => file.endsWith('.png')).sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(site, 'pictures', file))] as const)));
}

const digest = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files].map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);

test('every page has a picture of the size previews ask for, and drawing twice gives the same bytes', async () => {
  const first = await write('first');
  expect([...first.keys()]).toEqual([
    ...['papers/atlas-net.png', 'papers/bare.png', 'papers/long.png', 'papers/markup.png', 'papers/other-letters.png', 'papers/right-to-left.png'],
    ...['site.png', 'topics/map-making.png', 'topics/map-reading.png'],
  ]);
  for (const [name, bytes] of first) {
    expect(isWholePng(bytes), name).toBe(true);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1200, 630]);
    expect(bytes.length, name).toBeLessThan(40_000);
  }
  expect(digest(await write('second'))).toEqual(digest(first));
});
