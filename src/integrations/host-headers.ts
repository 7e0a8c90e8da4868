/** The headers of a site in the words of its host, all from the one file `_headers` that Netlify and Cloudflare Pages read. */

export interface HeaderBlock {
  /** An address from the root of the host, with `*` for any text. */
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

/** A header set for a place replaces all that are set around it, so the places are a map and the headers stand together. */
function renderNginx({ all, some }: Headers, basePath: string): string {
  const names = [...new Set(some.flatMap(({ headers }) => headers.map(([name]) => name)))];
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.flatMap((name) => [
    `map $uri ${variable(name)} {`,
    '    default "";',
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
    `error_page 404 ${basePath}404.html;`,
  ]);
}

/** `%` begins a variable in a header of Apache. */
function renderApache({ all, some }: Headers, basePath: string): string {
  const set = ([name, value]: readonly [string, string]): string => `Header set ${name} ${quote(value.replaceAll('%', '%%'))}`;
  return lines([
    '# In .htaccess or the virtual host; needs mod_headers.',
    ...all.map((header) => set(header).replace('Header set', 'Header always set')),
    ...some.flatMap(({ address, headers }) => [
      `<If "%{REQUEST_URI} =~ m#${toPattern(address)}#">`,
      ...headers.map((header) => `    ${set(header)}`),
      '</If>',
    ]),
    `ErrorDocument 404 ${basePath}404.html`,
  ]);
}

function renderCaddy({ all, some }: Headers, basePath: string): string {
  return lines([
    '# Inside the block of the site, beside root and file_server:',
    'header {',
    ...all.map(([name, value]) => `    ${name} ${quote(value)}`),
    '}',
    ...some.flatMap(({ address, headers }) => headers.map(([name, value]) => `header ${address} ${name} ${quote(value)}`)),
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
