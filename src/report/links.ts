/** Whether the addresses of entries answer: asked politely, a few at a time, never inside a private network. */
import type { Entry } from '../entries/entry.ts';
import { arxivUrl, doiUrl } from '../entries/identifiers.ts';

export type LinkState = 'answers' | 'gone' | 'unreachable' | 'not asked';

export interface LinkOutcome {
  readonly url: string;
  readonly state: LinkState;
  /** `404`, `no answer within 10 seconds`. */
  readonly reason?: string;
}

/** One request without redirects. @throws when nobody answers, or the host is not a public one. */
export type Ask = (url: string, method: 'HEAD' | 'GET') => Promise<{ readonly status: number; readonly location?: string | undefined }>;

const MOST_REDIRECTS = 5;
const ATTEMPTS = 2;
/** A server that refuses to be asked this way may still show the page. */
const ASK_AGAIN = new Set([400, 403, 405, 501]);

/** List the addresses an entry leads to, each once. */
export function listAddresses({ links, arxiv, doi }: Entry): string[] {
  const { code = [], project = [], data = [], pdf, page } = links ?? {};
  const own = [...code, ...project, ...data, ...(pdf === undefined ? [] : [pdf]), ...(page === undefined ? [] : [page])];
  return [...new Set([...(arxiv === undefined ? [] : [arxivUrl(arxiv)]), ...(doi === undefined ? [] : [doiUrl(doi)]), ...own])];
}

/** Ask for each address, one after the other; those beyond `atMost` are not asked. */
export async function checkLinks(urls: readonly string[], ask: Ask, atMost: number): Promise<Map<string, LinkOutcome>> {
  const outcomes = new Map<string, LinkOutcome>();
  let asked = 0;
  for (const url of new Set(urls)) outcomes.set(url, asked++ < atMost ? await checkLink(url, ask) : { url, state: 'not asked' });
  return outcomes;
}

async function checkLink(url: string, ask: Ask): Promise<LinkOutcome> {
  let reason = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const status = await follow(url, ask);
      if (status === 404 || status === 410) return { url, state: 'gone', reason: String(status) };
      if (status < 400) return { url, state: 'answers' };
      reason = `the answer was ${status}`;
      if (status < 500) break;
    } catch (cause) {
      reason = cause instanceof Error ? cause.message : String(cause);
    }
  }
  return { url, state: 'unreachable', reason };
}

async function follow(url: string, ask: Ask): Promise<number> {
  let current = url;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const head = await ask(current, 'HEAD');
    const { status, location } = ASK_AGAIN.has(head.status) ? await ask(current, 'GET') : head;
    if (status < 300 || status >= 400 || location === undefined) return status;
    if (!URL.canParse(location, current)) throw new Error('it leads to something that is no address');
    current = new URL(location, current).href;
    if (!/^https?:\/\//.test(current)) throw new Error('it leads to something that is no web page');
  }
  throw new Error(`it leads on more than ${MOST_REDIRECTS} times`);
}
