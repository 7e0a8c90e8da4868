import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findInterfaceWords } from './interface-words.ts';

/** Files whose words are none of the interface. */
const EXCEPTIONS: readonly (readonly [file: RegExp, reason: string])[] = [
  [/^src\/components\/guides\//, 'parts of guides, which are content and have a language of their own'],
  [/^src\/components\/correction-links\.ts$/, 'fields of the form on the forge'],
];

const files = globSync('src/{pages,layouts,components,client}/**/*.{astro,ts}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !EXCEPTIONS.some(([pattern]) => pattern.test(file)))
  .sort();

/** Names in every language: of formats, services and keys. */
const NAMES = new Set([
  ...['Atom', 'BibTeX', 'DOI', 'JSON', 'JSON Feed', 'JSON Lines', 'Markdown', 'SHA-256'],
  ...['Buttondown', 'Mailchimp'],
  'Ctrl K',
]);

test('every word that readers see comes from the texts', () => {
  const found = files.flatMap((file) => findInterfaceWords(file, readFileSync(file, 'utf8'))).filter(({ words }) => !NAMES.has(words));
  expect(files.length).toBeGreaterThan(100);
  expect(found.map(({ file, line, words }) => `${file}:${line} ${words}`)).toEqual([]);
});

test.each(EXCEPTIONS)('%s is still there', (pattern) => {
  expect(globSync('src/**/*.{astro,ts}').filter((file) => pattern.test(file))).not.toEqual([]);
});

describe('words in the code are found', () => {
  test.each([
    ['between tags', 'page.astro', '---\nconst a = 1;\n---\n\n<p>\n  Newest papers\n</p>', 'Newest papers'],
    ['between tags of an expression', 'page.astro', '{a.map((b) => <b>{b}, and more</b>)}', ', and more'],
    ['in an attribute', 'page.astro', '<nav aria-label="pages" class="Some class"></nav>', 'pages'],
    ['in an attribute that is counted out', 'page.astro', '<p title={`Page ${n}`} />', 'Page …'],
    ['in the script of a page', 'page.astro', "---\nconst title = a ? 'All papers' : b;\n---\n\n<p>{title}</p>", 'All papers'],
    ['as the text of an element', 'key.ts', "key.textContent = 'saved';", 'saved'],
    ['as a notice', 'key.ts', "say('That did not work.');", 'That did not work.'],
    ['in HTML', 'list.ts', 'const html = `<li>and ${n} more of them</li>`;', 'and … more of them'],
  ])('%s', (_, file, source, words) => expect(findInterfaceWords(file, source)).toMatchObject([{ words }]));
});

test.each([
  ['texts', 'page.astro', '<p title={texts.a}>{texts.b(2)}, {texts.c}</p>'],
  ['keys and events', 'key.ts', "if (event.key === 'Enter') document.dispatchEvent(new Event('Something Happened'));"],
  ['what programmers read', 'key.ts', "throw new Error('there is no such part here');"],
  ['classes, addresses and selectors', 'key.ts', "find('p.card a[href]', 'card card-dense', '/papers/', 'text/plain');"],
])('%s are no words of the interface', (_, file, source) => expect(findInterfaceWords(file, source)).toEqual([]));
