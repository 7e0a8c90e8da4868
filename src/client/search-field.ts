/** The field of the search page, with the recent searches under it. */
import { getPart } from './search-part.ts';
import { RecentList } from './search-recent-list.ts';

interface FieldOptions {
  /** The element of the page that holds the field. */
  readonly root: HTMLElement;
  readonly onType: () => void;
  /** A recent search was chosen. */
  readonly onPick: (query: string) => void;
}

export class SearchField {
  readonly input: HTMLInputElement;
  readonly #box: HTMLElement;
  readonly #recent: RecentList;
  readonly #type: () => void;

  constructor({ root, onType, onPick }: FieldOptions) {
    this.input = getPart(root, 'input[name="q"]', HTMLInputElement);
    this.#box = getPart(root, '[data-field]', HTMLElement);
    this.#recent = new RecentList({ root: getPart(root, '[data-recent-searches]', HTMLElement), input: this.input, onPick });
    this.#type = () => {
      this.#offerRecent();
      onType();
    };
  }

  /** Recent searches open for a reader who enters the field, not for the page that puts them there: listening comes last. */
  listen(): void {
    this.input.addEventListener('input', this.#type);
    this.input.addEventListener('focus', () => this.#offerRecent());
    this.input.addEventListener('click', () => this.#offerRecent());
    this.input.addEventListener('keydown', (event) => this.#press(event));
    this.#box.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#box.contains(relatedTarget))) this.#recent.close();
    });
  }

  show(query: string): void {
    this.input.value = query;
    this.#recent.close();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.#offerRecent();
    if (this.#recent.press(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      // Browsers would erase the query.
      event.preventDefault();
      this.input.blur();
    }
  }

  #offerRecent(): void {
    if (this.input.value !== '') this.#recent.close();
    else if (!this.#recent.isOpen) this.#recent.open();
  }
}
