/** What carries a digest in its name is taken from wherever it is, and kept once it was loaded. */
import { Strategy, type StrategyHandler } from 'workbox-strategies';
import { addressOf, findFile } from './file-list.ts';
import type { KeptFiles } from './kept-files.ts';
import { isKeepable } from './network-first.ts';

interface ImmutableFirstOptions {
  readonly base: string;
  readonly cacheName: string;
  readonly kept: KeptFiles;
}

export class ImmutableFirst extends Strategy {
  readonly #options: ImmutableFirstOptions;

  constructor(options: ImmutableFirstOptions) {
    super({ cacheName: options.cacheName });
    this.#options = options;
  }

  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { base, kept } = this.#options;
    const path = findFile(base, new URL(request.url).pathname) ?? '';
    const found = await kept.findImmutable(path);
    if (found) return found;
    const answer = await handler.fetch(request);
    if (isKeepable(request, answer)) void handler.waitUntil(handler.cachePut(addressOf(base, path), answer.clone()));
    return answer;
  }
}
