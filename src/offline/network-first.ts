/**
 * What carries no digest in its name comes from the network while there is one, so that every page, and the list of
 * the index's files, is of the build the server has now. What was kept stands in for a network that is gone or slow,
 * and for a page that only an earlier build had.
 */
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { addressOf, findFile } from './file-list.ts';
import { trim } from './carry-over.ts';
import { type KeptFiles, MANIFEST } from './kept-files.ts';

interface NetworkFirstOptions {
  readonly base: string;
  readonly cacheName: string;
  readonly kept: KeptFiles;
  /** What a reader gets who opens a page that was never read. */
  readonly findUnreadPage: () => Promise<Response | undefined>;
}

/** How many milliseconds a kept page waits for the network to bring the present one. */
const PATIENCE = 4000;

export class NetworkFirst extends Strategy {
  readonly #options: NetworkFirstOptions;

  constructor(options: NetworkFirstOptions) {
    super({ cacheName: options.cacheName });
    this.#options = options;
  }

  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { base, kept, findUnreadPage } = this.#options;
    const path = findFile(base, new URL(request.url).pathname) ?? '';
    // Without a network there is no answer; that is the case this class is for.
    const network = handler.fetch(request).catch(() => undefined);
    const answer = await Promise.race([network, wait(PATIENCE)]);
    if (answer !== undefined && !isRefused(answer)) {
      void handler.waitUntil(this.#keep(request, path, { answer: answer.clone(), handler }));
      return answer;
    }
    const found = (await kept.find(path)) ?? (await network);
    if (found) return found;
    return (request.mode === 'navigate' ? await findUnreadPage() : undefined) ?? Response.error();
  }

  async #keep(request: Request, path: string, { answer, handler }: { answer: Response; handler: StrategyHandler }): Promise<void> {
    if (!isKeepable(request, answer)) return;
    const { base, kept, cacheName } = this.#options;
    const cache = await caches.open(cacheName);
    // A manifest is kept together with the files every search begins with.
    if (path === MANIFEST) await cache.addAll((await kept.listLacking(answer)).map((file) => addressOf(base, file)));
    await handler.cachePut(addressOf(base, path), answer);
    if (request.mode === 'navigate') await trim(cache);
  }
}

/** Whole answers of this site; of what a reader opens, pages only and no downloads. */
export function isKeepable(request: Request, answer: Response): boolean {
  if (answer.status !== 200 || answer.type !== 'basic' || answer.redirected) return false;
  return request.mode !== 'navigate' || (answer.headers.get('content-type') ?? '').startsWith('text/html');
}

/** The server has no such file, or trouble. */
const isRefused = ({ status }: Response): boolean => status === 404 || status === 410 || status >= 500;

const wait = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
