import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type CopiedPage, rewritePage } from '../../../src/offline/rewrite-page.ts';

const files = [
  'index.html',
  'topics/index.html',
  'search/index.html',
  'papers/moss/index.html',
  'theme.js',
  'a.png',
  'assets/a.js',
  'assets/b.js',
  'assets/s.css',
];
const surroundings = {
  site: { live: new URL('https://moss.example.org/'), files: new Set(files), isLeftBehind: (file: string) => file.endsWith('.js') },
  banner: { date: new Date('2024-05-06T23:59:00Z'), version: '1.2.3' },
};

const rewrite = (body: string, head = '', file = 'papers/moss/index.html'): CopiedPage =>
  rewritePage(
    `<!doctype html><html lang="en"><head>${head}</head><body><a class="skip" href="#main">Skip</a><main>${body}</main></body></html>`,
    file,
    surroundings,
  );

const bodyOf = ({ html }: CopiedPage): string => html.slice(html.indexOf('</aside><main>') + 14, html.indexOf('</main></body>'));
const headOf = ({ html }: CopiedPage): string =>
  html.slice(html.indexOf('<head>') + 6, html.indexOf('<link rel="stylesheet" href="../../assets/offline-copy.css">'));

describe('addresses', () => {
  test.each([
    ['<a href="/topics/">x</a>', '<a href="../../topics/index.html">x</a>'],
    ["<a href='/topics/'>x</a>", '<a href="../../topics/index.html">x</a>'],
    ['<a href=/topics/>x</a>', '<a href="../../topics/index.html">x</a>'],
    ['<A HREF="/topics/">x</A>', '<A href="../../topics/index.html">x</A>'],
    ['<a href=" /topics/ ">x</a>', '<a href="../../topics/index.html">x</a>'],
    ['<a href="/search/?q=a&amp;b=%22&amp;copy=1">x</a>', '<a href="../../search/index.html?q=a&amp;b=%22&amp;copy=1">x</a>'],
    ['<form action="/search/" method="get"></form>', '<form action="../../search/index.html" method="get"></form>'],
    ['<button formaction="/search/">x</button>', '<button formaction="../../search/index.html">x</button>'],
    ['<img src="/a.png" srcset="/a.png 1x, /a.png 2x">', '<img src="../../a.png" srcset="../../a.png 1x, ../../a.png 2x">'],
    ['<svg><use xlink:href="/a.png#i"/></svg>', '<svg><use xlink:href="../../a.png#i"/></svg>'],
    ['<noscript><a href="/topics/">x</a></noscript>', '<noscript><a href="../../topics/index.html">x</a></noscript>'],
    ['<template><a href="/topics/">x</a></template>', '<template><a href="../../topics/index.html">x</a></template>'],
    ['<a href="#main">x</a>', '<a href="#main">x</a>'],
    ['<a href="https://example.com/?a=1&b=2">x</a>', '<a href="https://example.com/?a=1&b=2">x</a>'],
  ])('%s', (written, expected) => {
    expect(bodyOf(rewrite(written))).toBe(expected);
  });

  test('an old address sends on to the file', () => {
    const { html } = rewrite('', '<meta http-equiv="refresh" content="0; url=/papers/moss/">', 'index.html');
    expect(html).toContain('content="0; url=papers/moss/index.html"');
  });

  test('the address on the web stays', () => {
    const canonical = '<link rel="canonical" href="https://moss.example.org/papers/moss/">';
    expect(headOf(rewrite('', canonical))).toBe(canonical);
  });

  test('what leads nowhere is told once, with its page', () => {
    expect(rewrite('<a href="/gone/">x</a><a href="/gone/">y</a><img src="/b.png">').faults).toEqual([
      'papers/moss/index.html: nothing at /gone/',
      'papers/moss/index.html: nothing at /b.png',
    ]);
  });
});

describe('text', () => {
  test.each([
    'plain &lt;a href="/topics/"&gt; text',
    '<!-- <a href="/topics/"> -->',
    '<p title="<a href=&quot;/topics/&quot;>">x</p>',
    '<textarea><a href="/topics/"></textarea>',
    '<p>𝒪(n) 👩‍🔬 é é\r\n\u202bעברית</p>',
    '<math><mi>x</mi><annotation encoding="application/x-tex">\\href{/topics/}{x}</annotation></math>',
    '<p data-note="/topics/">href="/topics/"</p>',
    '<script type="application/json" id="names">["<\\/a href=/topics/>"]</script>',
  ])('%s stays as it was', (text) => {
    expect(bodyOf(rewrite(text))).toBe(text);
  });

  test('places behind letters of every width are still found', () => {
    const before = '𝒪👩‍🔬é\r\n&amp;';
    expect(bodyOf(rewrite(`${before}<a href="/topics/">x</a>`))).toBe(`${before}<a href="../../topics/index.html">x</a>`);
  });

  test('a reader sees the same words as before, and the banner', () => {
    const body = '<h1>Moss &amp; ferns</h1><p>a<b>c</b><template>t</template></p><script type="module" src="/assets/a.js"></script>';
    const before = readText(parse(`<body><a>Skip</a><main>${body}`));
    expect(readText(parse(rewrite(body).html)).replace('Offline copy of 6 May 2024, version 1.2.3. This page on the web', '')).toBe(before);
  });
});

describe('scripts', () => {
  test('modules become classic scripts that wait for the page', () => {
    const page = rewrite('<p>x</p><script type="module" src="/assets/b.js"></script> <script type="module" src="/assets/a.js"></script>');
    expect(page.modules).toEqual(['assets/b.js', 'assets/a.js']);
    expect(bodyOf(page)).toBe(`<p>x</p><script defer src="../../${page.bundle}"></script><script defer src="../../assets/modules.js"></script> `);
  });

  test('the same modules share a script, others do not', () => {
    const name = (...modules: string[]): string =>
      rewrite(modules.map((file) => `<script type="module" src="/assets/${file}"></script>`).join('')).bundle;
    expect(name('a.js', 'b.js')).toBe(name('a.js', 'b.js'));
    expect(new Set([name('a.js', 'b.js'), name('b.js', 'a.js'), name('a.js')]).size).toBe(3);
  });

  test('a classic script stays where it is and goes along', () => {
    const page = rewrite('', '<script src="/theme.js"></script>');
    expect(headOf(page)).toBe('<script src="../../theme.js"></script>');
    expect([page.scripts, page.modules]).toEqual([['theme.js'], []]);
  });
});

describe('the frame', () => {
  test('what browsers refuse from a file is left out', () => {
    const links = ['manifest', 'search', 'modulepreload', 'apple-touch-icon'].map((rel) => `<link rel="${rel}" href="/anything">`).join('');
    expect(headOf(rewrite('', `${links}<link rel="stylesheet" href="/assets/s.css">`))).toBe('<link rel="stylesheet" href="../../assets/s.css">');
  });

  test('what programs on the web read is left out, what is said to readers stays', () => {
    const forPrograms = [
      '<meta name="citation_title" content="Moss">',
      '<meta property="og:title" content="Moss">',
      '<meta name="twitter:card" content="summary">',
      '<link rel="alternate" type="application/x-bibtex" href="/papers/moss.bib">',
      '<link rel="describedby" href="/papers/moss.bib">',
      '<link rel="cite-as" href="https://arxiv.org/abs/2210.02414">',
      '<script type="application/ld+json">{"@type":"ScholarlyArticle"}</script>',
    ];
    const kept = '<title>Moss</title><meta name="description" content="Moss.">';
    expect(headOf(rewrite('', forPrograms.join('') + kept))).toBe(kept);
    expect(bodyOf(rewrite('<p>Moss</p><span class="Z3988" title="ctx_ver=Z39.88-2004"></span>'))).toBe('<p>Moss</p>');
  });

  test('the dialog goes along with the script that opens it, and stays where there is none', () => {
    const dialog = '<search-dialog><dialog><a href="/search/?q=moss">Moss</a></dialog></search-dialog>';
    const page = rewrite(`${dialog}<script type="module" src="/assets/a.js"></script>`);
    expect(page.dialog).toBe('<dialog><a href="search/index.html?q=moss">Moss</a></dialog>');
    expect(bodyOf(page)).toBe(
      `<search-dialog></search-dialog><script defer src="../../${page.bundle}"></script><script defer src="../../assets/modules.js"></script>`,
    );
    expect(bodyOf(rewrite(dialog))).toBe(dialog.replace('/search/', '../../search/index.html'));
  });

  test('an icon in the address of its link becomes a file that pages share', () => {
    const page = rewrite('', '<link rel="icon" href="data:image/svg+xml,%3Csvg%20/%3E" type="image/svg+xml">');
    expect(page.icon?.svg).toBe('<svg />');
    expect(page.icon?.file).toMatch(/^assets\/icon-[0-9a-f]{10}\.svg$/);
    expect(headOf(page)).toBe(`<link rel="icon" href="../../${page.icon?.file}" type="image/svg+xml">`);
    expect(rewrite('', '<link rel="icon" href="/a.png">').icon).toBeUndefined();
  });

  test('the topics beside a page are left out, unless the page is among them', () => {
    const shelves = (current: string): string =>
      `<ul class="shelf-ways"><li><a href="/topics/">All</a></li></ul><p class="shelf-heading">By topic</p><ul class="shelf-areas"><li><a href="/topics/"${current}>Moss</a></li></ul>`;
    expect(bodyOf(rewrite(shelves('')))).toBe('<ul class="shelf-ways"><li><a href="../../topics/index.html">All</a></li></ul>');
    expect(bodyOf(rewrite(shelves(' aria-current="page"')))).toBe(shelves(' aria-current="page"').replaceAll('/topics/', '../../topics/index.html'));
  });

  test('the banner follows the link that skips, and leads to the page on the web', () => {
    const { html } = rewrite('x');
    expect(html).toContain('href="#main">Skip</a><aside class="copy-banner"');
    expect(html).toContain('</aside><main>');
    expect(html).toContain('<time datetime="2024-05-06">6 May 2024</time>, version 1.2.3.');
    expect(html).toContain('<a href="https://moss.example.org/papers/moss/">This page on the web</a>');
  });

  test('a page without head is refused', () => {
    expect(() => rewritePage('<p>x', 'index.html', surroundings)).toThrow('index.html has no head or no body');
  });
});

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return children.map(readText).join('');
}
