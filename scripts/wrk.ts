/** One measurement by wrk (https://github.com/wg/wrk). */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Question {
  readonly url: string;
  /** As in `Accept-Encoding`. */
  readonly coding: string;
  readonly seconds: string;
  readonly connections: string;
}

export interface Load {
  readonly address: string;
  readonly coding: string;
  readonly perSecond: number;
  /** As wrk words it: `1.20ms`. */
  readonly median: string;
  /** What 99 of 100 requests stay below. */
  readonly slow: string;
  /** Of one answer, its head included. */
  readonly bytes: number;
}

export const TOOLS_MISSING = `nginx and wrk are needed.
Fix: run \`sudo apt-get install --no-install-recommends nginx wrk libnginx-mod-http-brotli-static\`.`;

/** @throws when an answer is no success, for then nothing was measured. */
export async function measureLoad({ url, coding, seconds, connections }: Question): Promise<Load> {
  const args = ['--latency', '-t', '1', '-c', connections, '-d', `${seconds}s`, '-H', `Accept-Encoding: ${coding}`, url];
  try {
    const { stdout } = await promisify(execFile)('wrk', args);
    return { address: new URL(url).pathname, coding, ...parseLoad(stdout) };
  } catch (cause) {
    throw cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? new Error(TOOLS_MISSING) : cause;
  }
}

export function parseLoad(text: string): Omit<Load, 'address' | 'coding'> {
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  const failed = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(text)?.[0];
  if (failed !== undefined) throw new Error(`wrk: ${failed}`);
  const requests = Number(find(/(\d+) requests in/));
  const [, amount = '0', unit = 'B'] = /requests in [^,]*, ([\d.]+)([KMGT]?B) read/.exec(text) ?? [];
  const bytes = Number(amount) * 1024 ** ['B', 'KB', 'MB', 'GB', 'TB'].indexOf(unit);
  return {
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    median: find(/ 50%\s+(\S+)/),
    slow: find(/ 99%\s+(\S+)/),
    bytes: requests > 0 ? Math.round(bytes / requests) : 0,
  };
}
