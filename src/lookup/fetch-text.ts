/** One polite request: named, timed, repeated where that can help, and never larger than a record is. */
import pRetry, { AbortError } from 'p-retry';
import { isPublicUrl } from '../entries/identifiers.ts';

const MAX_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const LONGEST_WAIT = 30_000;

export interface FetchOptions {
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Attempts after the first. */
  readonly retries?: number;
  /** Milliseconds before the second attempt, doubled for each further one. */
  readonly delay?: number;
  /** Who asks: the site and how to reach its people. */
  readonly userAgent: string;
}

export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  /** The archive has no such paper. */
  | { readonly kind: 'absent' }
  /** Nobody answered, or not with an answer; `reason` is a clause such as `no answer within 10 seconds`. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Ask for a text. Never rejects: what went wrong is the answer. */
export async function fetchText(url: string, accept: string, options: FetchOptions): Promise<Answer> {
  const { timeout = 10_000, retries = 2, delay = 1000, userAgent } = options;
  const request = async (): Promise<Answer> => {
    const signal = AbortSignal.timeout(timeout);
    const response = await follow(url, { headers: { accept, 'user-agent': userAgent }, signal });
    if (response.status === 404 || response.status === 410) return { kind: 'absent' };
    if (!response.ok) throw await describeRefusal(response);
    return { kind: 'text', text: await readText(response) };
  };
  try {
    return await pRetry(request, {
      retries,
      minTimeout: delay,
      maxTimeout: LONGEST_WAIT,
      shouldRetry: ({ error }) => !(error instanceof AbortError),
    });
  } catch (cause) {
    return { kind: 'unreachable', reason: describe(cause, timeout) };
  }
}

/** Follow redirects within the archive and to public https addresses, so that no answer leads into the network of whoever asks. */
async function follow(start: string, request: RequestInit): Promise<Response> {
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await fetch(url, { ...request, redirect: 'manual' });
    const target = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
    if (target === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(target, url) ? new URL(target, url) : undefined;
    const isAllowed = next !== undefined && (next.origin === new URL(start).origin || (next.protocol === 'https:' && isPublicUrl(next.href)));
    if (!isAllowed) throw new AbortError('the answer led to an address that is not public or not https');
    url = next.href;
  }
  throw new AbortError(`the answer led on more than ${MOST_REDIRECTS} times`);
}

/** A busy server says when to come back; one that refuses for good is not asked again. */
async function describeRefusal(response: Response): Promise<Error> {
  await response.body?.cancel();
  const reason = `the answer was ${response.status}`;
  const mayPass = response.status === 429 || response.status >= 500;
  if (!mayPass) return new AbortError(reason);
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1000, LONGEST_WAIT)));
  return new Refusal(reason);
}

class Refusal extends Error {}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      throw new AbortError('the answer is larger than a record can be');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function describe(cause: unknown, timeout: number): string {
  const { name, message, cause: inner } = cause as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError' || name === 'AbortError') return `there was no answer within ${timeout / 1000} seconds`;
  if (inner?.code === 'ENOTFOUND' || inner?.code === 'EAI_AGAIN') return 'its name could not be looked up; this machine may be offline';
  if (inner?.code === 'ECONNREFUSED') return 'the connection was refused';
  return inner?.code === undefined ? (inner?.message ?? message) : `the connection failed (${inner.code})`;
}
