/** Several machines build one site: what they put together is what one would have built. */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, createContent, createEntry, digestFiles, findDifferences } from './small-site.ts';

const SHARDS = 3;

test('three shards, carried elsewhere and merged, are the site that one machine builds', async () => {
  const entry = (at: number): string => {
    const facts = `authors: [Ada Example, Ben Sample ${at % 4}]\npublished: 20${10 + (at % 9)}-02-03\ntopics: [${at % 2 === 0 ? 'moss' : 'moss, ferns'}]\n`;
    return createEntry(`On Moss ${at}`, { frontMatter: facts, abstract: `Moss ${at} grows. We compare it with MossNet in $x^${at}$ gardens.` });
  };
  const content = await createContent(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`moss-${at}`, entry(at)])));
  const whole = await buildSite({ content, name: 'whole' });
  expect(whole.status, whole.output).toBe(0);
  const shards: string[] = [];
  let pages = 0;
  for (let number = 1; number <= SHARDS; number++) {
    const shard = await buildSite({ content, name: `shard-${number}`, command: ['build.ts', '--shard', `${number}/${SHARDS}`] });
    expect(shard.status, shard.output).toBe(0);
    pages += (await shard.files()).filter((file) => /papers\/[^/]+\/index\.html$/.test(file)).length;
    const elsewhere = path.join(path.dirname(content), `elsewhere-${number}`);
    await rename(shard.folder, elsewhere);
    shards.push(elsewhere);
  }
  const merged = await buildSite({ content, name: 'merged', command: ['merge.ts', ...shards] });
  expect(merged.status, merged.output).toBe(0);
  expect(findDifferences(await digestFiles(whole), await digestFiles(merged))).toEqual([]);
  expect(pages).toBe(12);
});

test('what is no share, and a folder that is no shard, are told', async () => {
  const content = await createContent({ moss: createEntry('On Moss') });
  const wrong = await buildSite({ content, command: ['build.ts', '--shard', '4/3'] });
  expect([wrong.status, wrong.output]).toEqual([2, expect.stringContaining('--shard 3/20')]);
  const none = await buildSite({ content, command: ['merge.ts', content] });
  expect([none.status, none.output]).toEqual([2, expect.stringContaining('holds no shard')]);
});
