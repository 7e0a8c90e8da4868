/** What a build takes over from the last one is what it would have made. */
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, createContent, createEntry, digestFiles, findDifferences } from './small-site.ts';

/** Print it to repeat a run: `SEED=7 npx vitest run tests/build/incremental.test.ts`. */
const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
/** `ROUNDS=20` for a long run. */
const ROUNDS = Number(process.env.ROUNDS ?? 2);
const CHANGES = 4;

type Random = () => number;

/** https://en.wikipedia.org/wiki/Linear_congruential_generator, with the numbers of Numerical Recipes. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const random = createRandom(SEED);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const PEOPLE = ['Ada Example', 'Ben Sample', 'Cleo Instance', 'Dai Specimen', 'Eva Muster'];
const METHODS = ['MossNet', 'FernFlow', 'LichenLoop'];
const TEXTS = [
  'Moss grows on stones.',
  'Ferns unroll in spring.',
  'We compare with MossNet and FernFlow.',
  'Water is $H_2O$.',
  'LichenLoop is slow.',
];

function inventEntry(title: string): string {
  const people = [...new Set([pick(PEOPLE), pick(PEOPLE)])].join(', ');
  const facts = [
    `authors: [${people}]`,
    `published: ${2018 + Math.floor(random() * 6)}-0${1 + Math.floor(random() * 9)}-11`,
    `topics: [${pick(['moss', 'ferns', 'moss, ferns'])}]`,
  ];
  if (random() < 0.3) facts.push(`method: ${pick(METHODS)}`);
  if (random() < 0.3) facts.push(`added: 2024-0${1 + Math.floor(random() * 9)}-03`);
  const abstract = Array.from({ length: 4 }, () => pick(TEXTS)).join(' ');
  return createEntry(title, { frontMatter: `${facts.join('\n')}\n`, abstract });
}

let content: string;
let papers: string;

beforeAll(async () => {
  content = await createContent(Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`paper-${at}`, inventEntry(`On Moss ${at}`)])));
  papers = path.join(content, 'papers');
  const first = await buildSite({ content });
  expect(first.status, first.output).toBe(0);
});

async function changeSomething(): Promise<string> {
  const file = pick(await readdir(papers));
  const kind = pick(['edit', 'edit', 'add', 'remove', 'rename'] as const);
  const added = `paper-${Math.floor(random() * 1e6)}.mdx`;
  if (kind === 'add') await writeFile(path.join(papers, added), inventEntry(`Further Moss ${Math.floor(random() * 100)}`));
  if (kind === 'edit') await writeFile(path.join(papers, file), inventEntry(`Moss Again ${Math.floor(random() * 100)}`));
  if (kind === 'remove') await rm(path.join(papers, file));
  if (kind === 'rename') {
    const former = path.basename(file, '.mdx');
    await rename(path.join(papers, file), path.join(papers, added));
    const text = await readFile(path.join(papers, added), 'utf8');
    if (!text.includes('redirects:')) await writeFile(path.join(papers, added), text.replace(/^---\n/, `---\nredirects: [${former}]\n`));
  }
  return `${kind} ${file}`;
}

/** A build that knows nothing but the compiled pages, which hold no content. */
async function buildCold(name: string): Promise<ReadonlyMap<string, string>> {
  const cold = await buildSite({ content, name });
  expect(cold.status, cold.output).toBe(0);
  return digestFiles(cold);
}

test('after papers were added, changed, renamed and removed, a site has the bytes of one built anew', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const changes: string[] = [];
    for (let count = 0; count < CHANGES; count++) changes.push(await changeSomething());
    const site = await buildSite({ content });
    expect(site.status, `SEED=${SEED} ${site.output}`).toBe(0);
    const differences = findDifferences(await buildCold(`cold-${round}`), await digestFiles(site));
    expect(differences, `SEED=${SEED}, round ${round}: ${changes.join(', ')}`).toEqual([]);
  }
});

test('a page of the site and a file of the cache that somebody spoiled are made again', async () => {
  const before = await buildSite({ content });
  const expected = await digestFiles(before);
  const [page] = (await before.files()).filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
  await writeFile(path.join(before.folder, page!), 'spoiled');
  const cache = path.join(path.dirname(content), 'dist-cache');
  for (const file of await readdir(cache, { recursive: true, withFileTypes: true })) {
    const absolute = path.join(file.parentPath, file.name);
    if (file.isFile() && !absolute.includes(`${path.sep}program${path.sep}`)) await truncate(absolute, 7);
  }
  const after = await buildSite({ content });
  expect(after.status, after.output).toBe(0);
  expect(findDifferences(expected, await digestFiles(after))).toEqual([]);
});
