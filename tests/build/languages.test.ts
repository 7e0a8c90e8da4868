/** A site in Chinese whose papers are in English, but for one in French. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { getTexts } from '../../src/texts/languages.ts';
import { buildSite, type Built, createContent, createEntry } from './small-site.ts';

const PAGES = ['index', 'papers/on-moss/index', 'papers/index', 'topics/moss/index', 'search/index', 'list/index', 'years/2020/index', '404'];
const [english, chinese] = [getTexts('en'), getTexts('zh')];

let site: Built;

beforeAll(async () => {
  const retracted = 'authors: [Ada Example]\npublished: 2020-02-03\ntopics: [moss]\nstatus: { kind: retracted }\n';
  const content = await createContent({
    'on-moss': createEntry('On Moss'),
    'more-moss': createEntry('More on Moss', { frontMatter: retracted }),
    mousses: createEntry('Des mousses', { frontMatter: 'lang: fr\ntopics: [moss]\n', abstract: 'Les mousses poussent lentement.' }),
  });
  await appendFile(path.join(content, 'site.yaml'), 'language: zh-Hans\n');
  site = await buildSite({ content });
  expect(site.status, site.output).toBe(0);
});

const open = async (page: string): Promise<Document> => parseHTML(await site.read(`${page}.html`)).document;

/** What a page says in its own language, text by text. */
function listSaid(page: Document): string[] {
  const body = page.body;
  for (const apart of body.querySelectorAll('script, code, pre, [lang="en"], .Z3988')) apart.remove();
  const attributes = [...body.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  const texts = [...body.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')),
  );
  return [...attributes, ...texts].map((text) => (text ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const shared = new Set(Object.values(chinese));
const ENGLISH = new Set(Object.values(english).filter((text) => typeof text === 'string' && /\p{L}{2}/u.test(text) && !shared.has(text)));

test.each(PAGES)('%s is in Chinese and says so', async (name) => {
  const page = await open(name);
  const { lang, dir } = page.documentElement;
  expect([lang, dir]).toEqual(['zh-Hans', 'ltr']);
  const said = listSaid(page);
  expect(said.filter((text) => ENGLISH.has(text) || /\b\d+ (?:papers?|topics?|authors?|methods?|years?)\b/.test(text))).toEqual([]);
  expect(said.join('')).toMatch(/\p{Script=Han}{2}/u);
});

test('papers are marked with the language they are in', async () => {
  const languagesOf = (page: Document, selector: string): (string | null)[] =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute('lang'));
  const list = await open('papers/index');
  expect(languagesOf(list, '[data-card="on-moss"] :is(.card-title bdi, .card-lead)')).toEqual(['en', 'en']);
  expect(languagesOf(list, '[data-card="mousses"] :is(.card-title bdi, .card-lead)')).toEqual(['fr', 'fr']);
  const entry = await open('papers/mousses/index');
  expect(languagesOf(entry, '[data-entry-title] bdi, [data-entry-abstract]')).toEqual(['fr', 'fr']);
  expect(entry.querySelector('[data-entry-abstract]')?.getAttribute('dir')).toBe('auto');
  expect((await open('index')).documentElement.getAttribute('data-paper-lang')).toBe('en');
});

test('files for other programs name both languages', async () => {
  expect(JSON.parse(await site.read('papers/on-moss.json'))).toMatchObject({ lang: 'en' });
  const feed = await site.read('feed.xml');
  expect(feed).toContain('xml:lang="zh-Hans"');
  expect(feed).toContain('xml:lang="en"');
});
