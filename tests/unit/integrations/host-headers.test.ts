import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findHeaders, HOSTS, parseHeaderFile, renderForHost } from '../../../src/integrations/host-headers.ts';
import { renderHeaderFile } from '../../../src/integrations/header-file.ts';

const FILE = "/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n\n/files/*.json\n  Cache-Control: no-cache\n";
const render = (host: (typeof HOSTS)[number], basePath = '/'): string => renderForHost(host, parseHeaderFile(FILE), basePath);
const shipped = readFileSync('public/_headers', 'utf8');

test('a file of headers is read address by address', () => {
  expect(parseHeaderFile('# why\n/*\n  A: 1\n  B: two: 2\n\n/x\n  C: 3\n')).toEqual([
    {
      address: '/*',
      headers: [
        ['A', '1'],
        ['B', 'two: 2'],
      ],
    },
    { address: '/x', headers: [['C', '3']] },
  ]);
});

test.each([
  ['nginx', `add_header Content-Security-Policy "default-src 'none'" always;`, '"~^/shelf/files/.*\\.json$" "no-cache";'],
  ['apache', `Header always set Content-Security-Policy "default-src 'none'"`, '<If "%{REQUEST_URI} =~ m#^/shelf/files/.*\\.json$#">'],
  ['caddy', `Content-Security-Policy "default-src 'none'"`, 'path_regexp ^/shelf/files/.*\\.json$'],
  ['vercel', `"value": "default-src 'none'"`, '"source": "/shelf/files/(.*).json"'],
  ['cloudfront', `"ContentSecurityPolicy": "default-src 'none'"`, '"Quantity": 0'],
] as const)('%s is told of the policy and of what is kept', (host, policy, kept) => {
  expect(render(host, '/shelf/')).toContain(policy);
  expect(render(host, '/shelf/')).toContain(kept);
});

test.each(HOSTS)('every header that all files have reaches %s', (host) => {
  const text = renderForHost(host, parseHeaderFile(shipped), '/');
  const [everywhere] = parseHeaderFile(shipped);
  for (const [name, value] of everywhere?.headers ?? [])
    expect(text, name).toContain(value === 'nosniff' && host === 'cloudfront' ? 'ContentTypeOptions' : value);
});

test('what must be JSON is JSON', () => {
  expect(JSON.parse(render('vercel'))).toMatchObject({ headers: [{ source: '/(.*)' }, { source: '/files/(.*).json' }] });
  expect(JSON.parse(render('cloudfront'))).toMatchObject({ Name: 'papershelf' });
});

test('the shipped file has every header a site should send, and a policy without holes', () => {
  const headers = new Map(parseHeaderFile(shipped)[0]?.headers);
  expect([...headers.keys()]).toEqual([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
  ]);
  const policy = headers.get('Content-Security-Policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; .*base-uri 'none'; .*frame-ancestors 'none'$/);
  expect(policy).not.toMatch(/unsafe|\*|http:/);
});

test('the provider of a form stands in the policy', () => {
  const subscribe = { provider: 'form', action: 'https://mail.example.org/join', field: 'email' } as const;
  expect(renderHeaderFile(shipped, { subscribe })).toContain("form-action 'self' https://mail.example.org;");
  expect(() => renderHeaderFile('/*', { subscribe })).toThrow('form-action');
});

test.each(['nginx', 'apache', 'caddy'] as const)('%s asks anew for what is not named, and knows types it has no table of', (host) => {
  const text = renderForHost(host, parseHeaderFile(shipped), '/');
  expect(text).toContain('"public, max-age=0, must-revalidate"');
  expect(text).toMatch(/application\/x-bibtex; charset=utf-8/);
});

/** A digest in the name: for ever; the name of one build: never; else the host asks anew. */
const FILES: readonly [file: string, cache: string | undefined, type?: string][] = [
  ['index.html', undefined],
  ['papers/on-moss/index.html', undefined],
  ['404.html', undefined],
  ['theme.js', undefined],
  ['assets/Base.Jk70q_Co.css', 'public, max-age=31536000, immutable'],
  ['map/index.html', undefined],
  ['map/data-0123456789/points.json', 'public, max-age=31536000, immutable'],
  ['search-tables/words-20db3bb883.table', 'public, max-age=31536000, immutable'],
  ['search-tables/tables.json', 'no-cache'],
  ['pagefind/index/en_8f0ab12.pf_index', 'public, max-age=31536000, immutable'],
  ['pagefind/part-3/fragment/en_8f0ab12.pf_fragment', 'public, max-age=31536000, immutable'],
  ['pagefind/part-3/pagefind.en_8f0ab12.pf_meta', 'public, max-age=31536000, immutable'],
  ['pagefind/pagefind-entry.json', 'no-cache'],
  ['pagefind/part-3/pagefind-entry.json', 'no-cache'],
  ['pagefind/pagefind.js', undefined],
  ['service-worker.js', 'no-cache'],
  ['offline/files.json', 'no-cache'],
  ['papers/on-moss.bib', undefined, 'application/x-bibtex; charset=utf-8'],
  ['papers/on-moss.csl.json', undefined, 'application/vnd.citationstyles.csl+json'],
  ['data/papers.jsonl', undefined, 'application/jsonl; charset=utf-8'],
  ['topics/moss/feed.json', undefined, 'application/feed+json'],
  ['feed.xml', undefined, 'application/atom+xml; charset=utf-8'],
];

test.each(FILES)('%s is kept and named as it should be', (file, cache, type) => {
  const headers = findHeaders(parseHeaderFile(shipped), file);
  expect([headers.get('Cache-Control'), headers.get('Content-Type')]).toEqual([cache, type]);
});

test('no file is given a header twice, and each address has one star at most', () => {
  const blocks = parseHeaderFile(shipped);
  expect(blocks.filter(({ address }) => (address.match(/\*/g) ?? []).length > 1)).toEqual([]);
  for (const [file] of FILES) {
    const found = blocks.flatMap((block) => [...findHeaders([block], file).keys()]);
    expect(new Set(found).size, file).toBe(found.length);
  }
});
