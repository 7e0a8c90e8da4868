/** What people who mean harm may write, class by class: refused, or shown as the text it is. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseEntry, type ParsedEntry } from '../../../src/entries/parse-entry.ts';
import { entryText } from './entry-text.ts';
import { findForeignMarkup } from './foreign-markup.ts';

const parseText = (text: string): ParsedEntry => parseEntry({ file: 'papers/plain.mdx', bytes: new TextEncoder().encode(text) });
const parseBody = (abstract: string): ParsedEntry => parseText(entryText({ abstract }));
const isRefused = ({ entry, problems }: ParsedEntry): boolean => entry === undefined && problems.some(({ severity }) => severity === 'error');
const bodyText = ({ entry }: ParsedEntry): string | undefined => entry && readText(parseFragment(entry.html));

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}

describe('YAML is text, lists and maps', () => {
  test.each([
    'venue: &a X\nmethod: *a',
    'venue: &a X',
    '<<: {venue: x}',
    '<<: *x',
    'venue: !!js/function "x"',
    'venue: !!binary eA==',
    'venue: !local x',
    'title: again',
    '"lay\\x6fut": x',
    'layout: "data:text/javascript,1"',
    'slug: ../index',
    'permalink: /',
    '__proto__: {x: 1}',
    '"__pro\\x74o__": x',
    'constructor: x',
    '? [a, b]\n: x',
    '? {a: b}\n: x',
    'published: 0x7E4',
    'published: 1e999',
    'source: {seed: list.txt, line: 0x10}',
    'source: {seed: list.txt, line: 1e999}',
    'source: {seed: list.txt, line: 99999999999999999999}',
    'source: {seed: ../list.txt, line: 1}',
    'venue: "\\0"',
    'venue: "\\u202e"',
    'venue: "\\ud800"',
    'venue: "\\uFEFFx"',
    'venue: "\\U000E0041x"',
    'venue: "a\\nb"',
    'venue: |\n  two\n  lines',
    'venue: |\n\ttab',
    'venue: [open',
    '\tvenue: tab',
    'venue: @x',
    'aliases: [[x]]',
    'aliases: [{a: b}]',
    '%YAML 1.1',
    'links: {page: [&b "https://example.org"]}',
    `links: ${'{a: '.repeat(500)}x${'}'.repeat(500)}`,
    '['.repeat(5000),
    '- '.repeat(3000),
    '? '.repeat(3000),
  ])('refuses %j', (facts) => {
    expect(isRefused(parseText(entryText({ facts: `${facts}\n` })))).toBe(true);
  });
});

describe('the fence is exactly three hyphens', () => {
  const facts = 'title: A plain paper title\n';
  test.each([
    `+++\n${facts}+++\nText`,
    `---js\n${facts}---\nText`,
    `---{1}\n${facts}---\nText`,
    `----\n${facts}----\nText`,
    `--- \n${facts}---\nText`,
    `---\n${facts}--- \nText`,
    `---\n${facts}+++\nText`,
    `---\n${facts}...\nText`,
    `\n---\n${facts}---\nText`,
    ` ---\n${facts}---\nText`,
    `\ufeff---\n${facts}---\nText`,
    `---\r${facts}---\rText`,
    `---\u2028${facts}---\nText`,
    `---\n${facts}---\n---\nlayout: x\n---\nText`,
    `---\n%YAML 1.1\n---\n${facts}---\nText`,
    `---json\n{"title":"x"}\n---\nText`,
    `---\n${facts}`,
    '---\n---\n',
    '',
  ])('refuses %j', (text) => {
    expect(isRefused(parseText(text))).toBe(true);
  });
});

const TARGETS = [
  'javascript:x',
  'JaVaScRiPt:x',
  'javas&#99;ript:x',
  '&#106;avascript:x',
  'java&Tab;script:x',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//example.org',
  '/papers/x',
  '../x',
  '\\\\\\\\example.org',
  'https://user@example.org',
  'https://user:word@example.org',
  'http://127.0.0.1',
  'http://2130706433',
  'http://0x7f.1',
  'http://0177.0.0.1',
  'http://127.1',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://169.254.169.254/latest',
  'http://metadata.google.internal',
  'http://localhost',
  'http://localhost.',
  'http://printer.local',
  'http://example.org:22',
  'https:///example.org',
  'https:example.org',
  'https://ex%61mple.org',
  'ftp://example.org',
  'mailto:a@example.org?bcc=b',
];

describe('links lead to public web addresses', () => {
  test.each(TARGETS)('refuses %j in every form of link', (target) => {
    const forms = [`[x](${target})`, `[x](<${target}>)`, `[x][r]\n\n[r]: ${target}`, `a[^1]\n\n[^1]: [x](${target})`, `| [x](${target}) |\n| - |`];
    expect(forms.filter((form) => !isRefused(parseBody(form)))).toEqual([]);
    expect(isRefused(parseText(entryText({ facts: `links: { page: ${JSON.stringify(target)} }\n` })))).toBe(true);
  });
});

describe('formulas define, link, style and blow up nothing', () => {
  test.each([
    '\\href{javascript:x}{y}',
    '\\url{x}',
    '\\htmlClass{a}{b}',
    '\\htmlData{a=b}{c}',
    '\\class{a}{b}',
    '\\cssId{a}{b}',
    '\\style{color:red}{b}',
    '\\includegraphics{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\gdef\\a{x}',
    '\\let\\a=b',
    '\\newcommand{\\a}{x}',
    '\\renewcommand{\\frac}{x}',
    '\\providecommand{\\a}{x}',
    '\\DeclareMathOperator{\\a}{x}',
    '\\csname x\\endcsname',
    '\\special{x}',
    '\\ref{search}',
    '\\eqref{search}',
    '\\color{red;background:url(x)}x',
    '\\textcolor{red;background:url(x)}{y}',
    '\\begin{x}',
    '}{',
  ])('refuses %j', (tex) => {
    expect(isRefused(parseBody(`$${tex}$`))).toBe(true);
  });

  test.each([
    '\\rule{9999em}{9999em}',
    '\\kern99999em x',
    '\\char60 script',
    '\\text{</math><script>x</script>}',
    '\\operatorname{<b>}',
    '\\tag{<script>}x',
    '\\mathchoice{a}{b}{c}{d}',
    `${'\\frac{1}{'.repeat(100)}x${'}'.repeat(100)}`,
    `${'\\phantom{'.repeat(100)}x${'}'.repeat(100)}`,
    `${'{'.repeat(900)}${'}'.repeat(900)}`,
    `x${'^{x'.repeat(400)}${'}'.repeat(400)}`,
  ])('makes nothing foreign of %j', (tex) => {
    expect(findForeignMarkup(parseBody(`$${tex}$`).entry?.html ?? '')).toEqual([]);
    const sizes = [...(parseBody(`$${tex}$`).entry?.html ?? '').matchAll(/(?:width|height|voffset)="(-?[\d.]+)em"/g)];
    expect(sizes.filter(([, size]) => Math.abs(Number(size)) > 10)).toEqual([]);
  });
});

describe('HTML and braces are refused, or text', () => {
  test.each([
    '<script>x</script>',
    '<ScRiPt >x',
    '<img\nsrc=x\nonerror=x>',
    '<a href="https://example.org">x</a>',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<?php x ?>',
    '<!DOCTYPE html>',
    '<x onclick=1>',
    '<A.B />',
    '<x-y>',
    '<Part />',
    '<>x</>',
    '<math><maction>',
    '<details open ontoggle=x>',
    '<template>',
    '<plaintext>',
    '<div set:html="x">',
    '{process.exit(0)}',
    '{/* x */}',
    '{{a: 1}.a}',
    '{() => 1}',
    '| {f(1)} |\n| - |',
    'import x from "y"',
    'import {\na\n} from "y"',
    'export const a = 1',
    'export * from "x"',
    'import("x")',
    '![x](../../x.mjs)',
    '![x](x?raw)',
    '[![x](y)](https://example.org)',
    '![x][y]\n\n[y]: https://example.org/x.png',
  ])('refuses %j', (abstract) => {
    expect(isRefused(parseBody(abstract))).toBe(true);
  });

  test.each([
    ['&lt;script&gt;', '<script>'],
    ['\\<script>x', '<script>x'],
    ['<svg/onload=x>', '<svg/onload=x>'],
    ['a <img src=x onerror=x', 'a <img src=x onerror=x'],
    ['{x} and {a,b}', '{x} and {a,b}'],
    ['`<script>{f()}</script>`', '<script>{f()}</script>'],
    ['${x}', '${x}'],
    ['await import("x")', 'await import("x")'],
  ])('shows %j as text', (abstract, text) => {
    const parsed = parseBody(abstract);
    expect(bodyText(parsed)).toBe(text);
    expect(findForeignMarkup(parsed.entry?.html ?? '')).toEqual([]);
  });
});

describe('characters that deceive are refused', () => {
  test.each([
    0x00, 0x07, 0x1b, 0x7f, 0x85, 0x034f, 0x061c, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200e, 0x2028, 0x202e, 0x2060, 0x2066, 0x206a, 0x2800, 0x3164,
    0xfdd0, 0xfeff, 0xffa0, 0xfff9, 0xfffd, 0xfffe, 0x1bca0, 0x1d173, 0x1ffff, 0xe0041,
  ])('U+%i', (code) => {
    expect(isRefused(parseBody(`a${String.fromCodePoint(code)}b`))).toBe(true);
  });

  test.each(['p\u0430per', `e${'\u0301'.repeat(5)}`, 'a&#x202e;b', 'a&#x200b;b'])('%j', (abstract) => {
    expect(isRefused(parseBody(abstract))).toBe(true);
  });

  test.each(['نمی\u200cتواند', '👩\u200d🔬', '10\u00a0000', 'β-VAE', '葛\u{e0100}', 'שלום'])('%j is kept', (abstract) => {
    expect(bodyText(parseBody(abstract))).toBe(abstract);
  });
});

const MARKS = '>*_~`[]()<!&#-+|\\$^{}:"\'=.@/?;'.split('');
const FLOODS = [
  ...MARKS.flatMap((mark) => [mark.repeat(60_000), `${mark} `.repeat(30_000), `a${mark}`.repeat(30_000), `${mark}\n`.repeat(30_000)]),
  `https://a.example/${'?!'.repeat(20_000)}a`,
  `https://a.example/${'&a;'.repeat(600)}b `.repeat(33),
  Array.from({ length: 240 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  `| a |\n| - |\n${'| b |\n'.repeat(9000)}`,
  `${'[^a]'.repeat(15_000)}\n\n[^a]: x`,
  `[${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '[a](<'.repeat(10_000),
  '&#x'.repeat(20_000),
  '<a\n'.repeat(15_000),
  '**a'.repeat(4000) + 'b**'.repeat(4000),
  '$a$ '.repeat(299),
  'import x from "y"\n\n'.repeat(3000),
  'a'.repeat(60_000),
];

test.each(FLOODS.map((flood) => [flood.slice(0, 24), flood]))('a flood of %j costs less than two seconds', (_, flood) => {
  const start = process.cpuUsage();
  const parsed = parseBody(flood);
  const { user } = process.cpuUsage(start);
  expect(user / 1000).toBeLessThan(2000);
  expect(parsed.problems.length).toBeLessThan(8000);
});

const PAIRS = [
  ['[^a]: ', '1. '],
  ['[^a]: ', '> '],
  ['- ', '[^a]: '],
  ['[^a]: x\n\n', '- '],
  ['1. ', ']'],
  [']', '&amp;'],
  ['_', '&amp;'],
  ['`', '1. '],
  ['(', '|-|\n'],
] as const;
const fill = (text: string, size: number): string => text.repeat(Math.floor(size / text.length));

test.each(PAIRS)('as much of %j and %j as is parsed at once costs less than a second', (first, second) => {
  for (const flood of [fill(first + second, 15_800), fill(first, 7900) + fill(second, 7900), fill(second, 7900) + fill(first, 7900)]) {
    const start = process.cpuUsage();
    parseBody(flood);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  }
});

test('an abstract with more than 200 footnotes or 2,500 brackets is refused, one with fewer kept', () => {
  const notes = (count: number): string => Array.from({ length: count }, (_, index) => `[^${index}]: x\n\n`).join('');
  expect([isRefused(parseBody(`a\n\n${notes(200)}`)), isRefused(parseBody(`a\n\n${notes(201)}`))]).toEqual([false, true]);
  expect([isRefused(parseBody('[a] '.repeat(1250))), isRefused(parseBody('[a] '.repeat(1251)))]).toEqual([false, true]);
});
