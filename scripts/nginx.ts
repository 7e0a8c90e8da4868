/** nginx of our own, for as long as something is measured: own files, no rights, this machine only. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Site } from '../src/catalogue/model.ts';
import { renderHeaderFile } from '../src/integrations/header-file.ts';
import { parseHeaderFile, renderForHost } from '../src/integrations/host-headers.ts';
import { TOOLS_MISSING } from './wrk.ts';

interface Serving {
  /** The finished site, which is copied. */
  readonly site: string;
  readonly settings: Site;
  readonly prepare: (copy: string) => Promise<unknown>;
}

interface Server {
  /** Ends with a slash. */
  readonly url: string;
  /** What it has copies in, as in `Accept-Encoding`. */
  readonly codings: readonly string[];
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Serve a copy of a site while `use` runs. */
export async function withNginx<T>({ site, settings, prepare }: Serving, use: (server: Server) => Promise<T>): Promise<T> {
  const home = await mkdtemp(path.join(tmpdir(), 'papershelf-nginx-'));
  try {
    // Started by root, nginx reads as somebody else.
    await chmod(home, 0o755);
    const copy = path.join(home, 'site');
    await cp(site, copy, { recursive: true });
    await prepare(copy);
    const port = await findPort();
    const headers = parseHeaderFile(renderHeaderFile(await readFile('public/_headers', 'utf8'), settings));
    const root = await makeRoot(home, copy, settings.basePath);
    const hasBrotli = existsSync(BROTLI);
    await writeFile(
      path.join(home, 'nginx.conf'),
      renderConfig({ home, root, port, hasBrotli, host: renderForHost('nginx', headers, settings.basePath) }),
    );
    const nginx = spawn('nginx', ['-p', home, '-c', 'nginx.conf', '-e', 'stderr'], { stdio: ['ignore', 'inherit', 'inherit'] });
    process.once('exit', () => nginx.kill());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));
    try {
      const url = `http://127.0.0.1:${port}${settings.basePath}`;
      await waitFor(url, nginx);
      return await use({ url, codings: ['identity', 'gzip', ...(hasBrotli ? ['br'] : [])] });
    } finally {
      await end(nginx);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A site under a base path lies in a folder of that name. */
async function makeRoot(home: string, copy: string, basePath: string): Promise<string> {
  if (basePath === '/') return copy;
  const root = path.join(home, 'root');
  await mkdir(path.dirname(path.join(root, basePath)), { recursive: true });
  await symlink(copy, path.join(root, basePath.replace(/\/$/, '')));
  return root;
}

interface Config {
  readonly home: string;
  readonly root: string;
  readonly port: number;
  readonly hasBrotli: boolean;
  /** What `npm run headers` prints. */
  readonly host: string;
}

function renderConfig({ home, root, port, hasBrotli, host }: Config): string {
  const [http = '', server = ''] = host.split(/^# Inside server .*$/m);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${home}/${name};`);
  return `${hasBrotli ? `load_module ${BROTLI};\n` : ''}daemon off;
worker_processes auto;
pid ${home}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10000;
${own.join('\n')}
${http}
  server {
    listen 127.0.0.1:${port};
    root "${root}";
${hasBrotli ? server.replace('# brotli_static', 'brotli_static') : server}
  }
}
`;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the system offered no port');
  return address.port;
}

/** Wait for the first answer. @throws when it is no success */
async function waitFor(url: string, nginx: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    nginx.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'ENOENT' ? new Error(TOOLS_MISSING) : cause));
    nginx.once('exit', (code) => reject(new Error(`nginx ended with ${code}`)));
  });
  const ask = async (): Promise<void> => {
    const answer = await fetch(url).catch(() => undefined);
    if (answer === undefined) return wait(50).then(ask);
    if (!answer.ok) throw new Error(`nginx answers ${url} with ${answer.status}`);
  };
  await Promise.race([ask(), ended]);
}

async function end(nginx: ChildProcess): Promise<void> {
  if (nginx.exitCode !== null || nginx.pid === undefined) return;
  const exited = once(nginx, 'exit');
  nginx.kill('SIGTERM');
  await exited;
}
