/** The headers of a site in the words of its host, all from the one file `_headers` that Netlify and Cloudflare Pages read. */
import { listMediaTypes, TEXT_TYPES, UNKNOWN_TYPE } from './media-types.ts';

export interface HeaderBlock {
  /** An address from the root of the host, with one `*` for any text, slashes too. */
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Read a `_headers` file: an address, then its headers, each indented. */
export function parseHeaderFile(text: string): HeaderBlock[] {
  const blocks: { address: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line);
    if (/^[^\s#]/.test(line)) blocks.push({ address: line.trim(), headers: [] });
    else if (header?.[1] && header[2]) blocks.at(-1)?.headers.push([header[1], header[2].trimEnd()]);
  }
  return blocks;
}

const EVERYWHERE = '/*';

/** For what `_headers` leaves open, as Netlify and Cloudflare Pages have it: nobody reads a page of yesterday, and asking costs no bytes. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Find what `_headers` gives a file, by name of the header. @param file site-relative, without a slash in front */
export function findHeaders(blocks: readonly HeaderBlock[], file: string): Map<string, string> {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return new Map(blocks.filter((block) => new RegExp(toPattern(block.address)).test(address)).flatMap(({ headers }) => headers));
}

interface Headers {
  /** Sent with every file. */
  readonly all: HeaderBlock['headers'];
  /** Sent with some files, by address. */
  readonly some: readonly HeaderBlock[];
}

const RENDERERS = { apache: renderApache, caddy: renderCaddy, cloudfront: renderCloudFront, nginx: renderNginx, vercel: renderVercel };

export type Host = keyof typeof RENDERERS;

export const HOSTS = Object.keys(RENDERERS) as Host[];

/** Write the headers of `blocks` as `host` is told of them; `basePath` begins and ends with a slash. */
export function renderForHost(host: Host, blocks: readonly HeaderBlock[], basePath: string): string {
  const placed = blocks.map(({ address, headers }) => ({ address: basePath + address.slice(1), headers }));
  const everywhere = basePath + EVERYWHERE.slice(1);
  const all = placed.find(({ address }) => address === everywhere)?.headers ?? [];
  return RENDERERS[host]({ all, some: placed.filter(({ address }) => address !== everywhere) }, basePath);
}

const lines = (texts: readonly string[]): string => `${texts.join('\n')}\n`;
const quote = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
const toPattern = (address: string): string => `^${address.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`;

const TYPE = 'Content-Type';
const isTyped = ([name]: readonly [string, string]): boolean => name === TYPE;
/** Addresses whose files are of another type than their names say. */
const listTyped = (some: Headers['some']): { readonly pattern: string; readonly type: string }[] =>
  some.flatMap(({ address, headers }) => headers.filter(isTyped).map(([, type]) => ({ pattern: toPattern(address), type })));

/** A header set for a place replaces all that are set around it, so the places are a map and the headers stand together. */
function renderNginx({ all, some }: Headers, basePath: string): string {
  const names = [...new Set(some.flatMap(({ headers }) => headers.map(([name]) => name)))].filter((name) => name !== TYPE);
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.flatMap((name) => [
    `map $uri ${variable(name)} {`,
    `    default ${quote(name === 'Cache-Control' ? REVALIDATED : '')};`,
    ...some.flatMap(({ address, headers }) =>
      headers.flatMap(([own, value]) => (own === name ? [`    ${quote(`~${toPattern(address)}`)} ${quote(value)};`] : [])),
    ),
    '}',
  ]);
  return lines([
    '# Inside http { … }:',
    ...maps,
    '# Inside server { … }, beside root:',
    ...all.map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
    ...names.map((name) => `add_header ${name} ${variable(name)};`),
    ...renderNginxTypes(some),
    'index index.html;',
    'absolute_redirect off;',
    `error_page 404 ${basePath}404.html;`,
    '# What npm run compress wrote; for Brotli install libnginx-mod-http-brotli-static.',
    'gzip_static on;',
    'gzip_vary on;',
    '# brotli_static on;',
  ]);
}

/** Types named here replace those of nginx, so they are all named. */
function renderNginxTypes(some: Headers['some']): string[] {
  return [
    'types {',
    ...listMediaTypes().map(([type, ends]) => `    ${type} ${ends.join(' ')};`),
    '}',
    `default_type ${UNKNOWN_TYPE};`,
    'charset utf-8;',
    `charset_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    ...listTyped(some).map(({ pattern, type }) => `location ~ ${quote(pattern)} { types { } default_type ${quote(type)}; }`),
  ];
}

/** `%` begins a variable in a header of Apache. */
function renderApache({ all, some }: Headers, basePath: string): string {
  const set = ([name, value]: readonly [string, string]): string => `Header set ${name} ${quote(value.replaceAll('%', '%%'))}`;
  return lines([
    '# In .htaccess or the virtual host; needs mod_headers.',
    ...all.map((header) => set(header).replace('Header set', 'Header always set')),
    set(['Cache-Control', REVALIDATED]),
    'AddDefaultCharset utf-8',
    ...listMediaTypes().map(([type, ends]) => `AddType ${type} ${ends.map((end) => `.${end}`).join(' ')}`),
    ...some.flatMap(({ address, headers }) => [
      `<If "%{REQUEST_URI} =~ m#${toPattern(address)}#">`,
      ...headers.map((header) => (isTyped(header) ? `    ForceType ${quote(header[1])}` : `    ${set(header)}`)),
      '</If>',
    ]),
    `ErrorDocument 404 ${basePath}404.html`,
  ]);
}

/** A `*` of Caddy ends at a slash; that of a pattern does not. */
function renderCaddy({ all, some }: Headers, basePath: string): string {
  return lines([
    '# Inside the block of the site, beside root; the files beside others are what npm run compress wrote:',
    'file_server {',
    '    precompressed br gzip',
    '}',
    'header {',
    ...all.map(([name, value]) => `    ${name} ${quote(value)}`),
    `    ?Cache-Control ${quote(REVALIDATED)}`,
    '}',
    ...some.flatMap(({ address, headers }, index) => [
      `@files${index} path_regexp ${toPattern(address)}`,
      ...headers.map(([name, value]) => `header @files${index} ${name} ${quote(value)}`),
    ]),
    'handle_errors {',
    `    rewrite * ${basePath}404.html`,
    '    file_server',
    '}',
  ]);
}

/** `vercel.json`; the addresses are patterns. */
function renderVercel({ all, some }: Headers, basePath: string): string {
  const show = ({ address, headers }: HeaderBlock) => ({
    source: address.replaceAll('*', '(.*)'),
    headers: headers.map(([key, value]) => ({ key, value })),
  });
  const blocks = [{ address: `${basePath}*`, headers: all }, ...some];
  return `${JSON.stringify({ trailingSlash: true, headers: blocks.map(show) }, null, 2)}\n`;
}

/** A response headers policy; how long files are kept is said when they are uploaded to S3. */
function renderCloudFront({ all }: Headers): string {
  const value = (name: string): string => all.find(([own]) => own === name)?.[1] ?? '';
  const named = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy'];
  const others = all.filter(([name]) => !named.includes(name));
  const policy = {
    Name: 'papershelf',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value('Content-Security-Policy') },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: value('Referrer-Policy') },
    },
    CustomHeadersConfig: { Quantity: others.length, Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })) },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
