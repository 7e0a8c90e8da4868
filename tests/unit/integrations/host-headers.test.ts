import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOSTS, parseHeaderFile, renderForHost } from '../../../src/integrations/host-headers.ts';
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
  ['caddy', `Content-Security-Policy "default-src 'none'"`, 'header /shelf/files/*.json Cache-Control "no-cache"'],
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
