import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOfflineCopy } from '../../../src/client/offline-copy.ts';
import { packIndex, renderPack } from '../../../src/offline/pack-index.ts';
import { namePack, type PackedFile } from '../../../src/search/tables/script-packs.ts';

const everyByte = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
const files: Readonly<Record<string, Uint8Array>> = {
  'search-tables/tables.json': Buffer.from('{"papers":2}'),
  'search-tables/words-0.table': everyByte,
  'pagefind/pagefind.en_1.pf_meta': gzipSync(everyByte),
  'pagefind/index/en_2.pf_index': gzipSync('moss'),
  'pagefind/fragment/en_ab12.pf_fragment': gzipSync('{"content":"“Moss” </script>\\n"}'),
  'pagefind/fragment/en_ab34.pf_fragment': gzipSync('ferns'),
  'pagefind/pagefind.js': Buffer.from('export {}'),
  'pagefind/wasm.en.pagefind': everyByte,
  'papers/moss.bib': Buffer.from('@misc{moss,\n  title = {“Moss” \\"o},\n}\n'),
  'papers/moss.ris': Buffer.from('TY  - GEN\r\nER  - \r\n'),
  'papers/moss.json': Buffer.from('{}'),
  'index.html': Buffer.from('<p>'),
};

let from = '';
let to = '';
beforeAll(async () => {
  from = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  to = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(from, name)), { recursive: true });
    await writeFile(path.join(from, name), bytes);
  }
});
afterAll(() => Promise.all([from, to].map((folder) => rm(folder, { recursive: true, force: true }))));

test('what a search reads is packed, and comes back byte for byte', async () => {
  const sharedDigits = await packIndex({ from, to, files: Object.keys(files) });
  const written = (await readdir(to, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  expect(written.join(' ')).not.toMatch(/wasm|pagefind\.js$/);
  const root = `${to}/`;
  const copy = createOfflineCopy({
    live: 'https://moss.example.org/',
    root,
    sharedDigits,
    loadScript: async (address) => void runInNewContext(await readFile(address, 'utf8'), { papershelfCopy: copy }),
  });
  expect(await copy.load('search-tables/words-0.table')).toEqual(everyByte);
  expect(await copy.load('pagefind/pagefind.en_1.pf_meta')).toEqual(everyByte);
  expect(new TextDecoder().decode(await copy.load('pagefind/fragment/en_ab12.pf_fragment'))).toBe('{"content":"“Moss” </script>\\n"}');
  expect(new TextDecoder().decode(await copy.load('pagefind/fragment/en_ab34.pf_fragment'))).toBe('ferns');
});

test('the citations of a paper lie in one script, other files about it in none', async () => {
  const sharedDigits = await packIndex({ from, to, files: Object.keys(files) });
  const [script = '', ...others] = (await readdir(path.join(to, 'search-data/papers'))).sort();
  expect([script, others]).toEqual([expect.stringMatching(/^citations-[0-9a-f]*\.js$/), []]);
  const taken = new Map<string, string>();
  const copy = { take: (_: string, packed: readonly PackedFile[]) => packed.forEach(([name, text]) => taken.set(name, text)) };
  runInNewContext(await readFile(path.join(to, 'search-data/papers', script), 'utf8'), { papershelfCopy: copy });
  expect([...taken.keys()]).toEqual(['papers/moss.bib', 'papers/moss.ris']);
  expect(Buffer.from(taken.get('papers/moss.bib') ?? '', 'latin1').toString()).toBe(files['papers/moss.bib']?.toString());
  expect(namePack('papers/moss.bib', sharedDigits)).toBe(`papers/${script.replace('.js', '')}`);
});

test.each([['"\\\n\r'], ['\u2028\u2029'], [Buffer.from(everyByte).toString('latin1')], ['</script><!--']])('%j survives being a script', (text) => {
  const taken: (readonly PackedFile[])[] = [];
  runInNewContext(renderPack('a"b', [['c"d', text]]), { papershelfCopy: { take: (_: string, packed: readonly PackedFile[]) => taken.push(packed) } });
  expect(JSON.stringify(taken)).toBe(JSON.stringify([[['c"d', text]]]));
});
