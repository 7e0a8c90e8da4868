/**
 * A list of options that an input moves through while it keeps the focus
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class OptionList {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;

  constructor(list: HTMLElement, input: HTMLInputElement) {
    this.#list = list;
    this.#input = input;
    list.addEventListener('pointermove', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.choose(option);
    });
  }

  get options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  get chosen(): HTMLElement | undefined {
    return this.options.find((option) => option.ariaSelected === 'true');
  }

  choose(chosen: HTMLElement | undefined): void {
    for (const option of this.options) option.ariaSelected = String(option === chosen);
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /** Beyond either end lies the input, where nothing is chosen. */
  move(step: 1 | -1): void {
    const options = this.options;
    const places = options.length + 1;
    const at = options.findIndex((option) => option === this.chosen) + 1;
    const next = options[((at + step + places) % places) - 1];
    this.choose(next);
    next?.scrollIntoView({ block: 'nearest' });
  }
}
