/** The key that saves all results of a search, and what it says beside itself. */
import type { SearchRequest } from '../search/engine.ts';
import { createAnnouncer } from './announcer.ts';
import { saveAll, type Told } from './search-save.ts';
import { getPart } from './search-part.ts';

export class SaveResults {
  readonly #undo: HTMLButtonElement;
  readonly #announce: ReturnType<typeof createAnnouncer>;
  #told: Told = { message: '' };

  /** @param root holds the key `data-save-all`, the line `data-saved` and the key `data-undo-saved`. */
  constructor(root: HTMLElement, request: () => Omit<SearchRequest, 'offset' | 'limit'>) {
    this.#undo = getPart(root, '[data-undo-saved]', HTMLButtonElement);
    this.#announce = createAnnouncer(getPart(root, '[data-saved]', HTMLElement));
    const key = getPart(root, '[data-save-all]', HTMLButtonElement);
    key.addEventListener('click', () => void saveAll(request()).then((told) => this.#tell(told)));
    this.#undo.addEventListener('click', () => {
      const message = this.#told.undo?.();
      key.focus();
      if (message !== undefined) this.#tell({ message });
    });
  }

  /** What was said of other results says nothing of these. */
  clear(): void {
    this.#tell({ message: '' });
  }

  #tell(told: Told): void {
    this.#told = told;
    this.#announce(told.message, 'now');
    this.#undo.hidden = told.undo === undefined;
  }
}
