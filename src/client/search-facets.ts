/** The facet controls of the search page: check boxes named by facet, each with a count beside it. */
import * as texts from '#texts';
import { FACETS, type Facet, type FacetCounts, type FacetValues } from '../search/facets.ts';

/** Words a facet value for the reader. */
export type NameFacet = (facet: Facet, value: string) => string;

export type FacetBox = HTMLInputElement & { readonly name: Facet };

export const isFacet = (name: string | undefined): name is Facet => FACETS.some((facet) => facet === name);

export const isFacetBox = (target: EventTarget | null): target is FacetBox =>
  target instanceof HTMLInputElement && target.type === 'checkbox' && isFacet(target.name);

/** Choose exactly what the address says, and unfold what is chosen. */
export function writeFacets(form: HTMLFormElement, facets: FacetValues): void {
  for (const box of listBoxes(form)) {
    box.checked = facets[box.name].includes(box.value);
    const fold = box.closest('details');
    if (fold && box.checked) fold.open = true;
  }
}

/** Word a facet value as its check box does; a value without one names itself. */
export function nameFacet(form: HTMLFormElement, facet: Facet, value: string): string {
  return listBoxes(form).find((box) => box.name === facet && box.value === value)?.dataset['label'] ?? value;
}

/**
 * Show the counts of a search, or of the whole catalogue. A value that would change nothing fades but keeps its place.
 */
export function showCounts(form: HTMLFormElement, counts: FacetCounts | undefined): void {
  for (const box of listBoxes(form)) {
    const line = box.closest('li');
    const figure = line?.querySelector<HTMLElement>('[data-count]');
    if (!line || !figure) continue;
    const count = counts ? (counts[box.name].get(box.value) ?? 0) : Number(figure.dataset['count']);
    figure.textContent = texts.formatNumber(count);
    line.classList.toggle('facet-empty', count === 0 && !box.checked);
    const group = box.name === 'area' ? box.closest('details')?.querySelector('summary') : undefined;
    group?.classList.toggle('facet-empty', count === 0 && !group.closest('details')?.querySelector(':checked'));
    group?.querySelector('.count')?.replaceChildren(texts.formatNumber(count));
  }
}

/** Where the facets lie in a sheet over the page: bring `found` into sight when it closes and something was chosen. */
export function scrollAfterChoosing(sheet: HTMLElement, found: HTMLElement): void {
  let changed = false;
  sheet.addEventListener('change', () => {
    changed = true;
  });
  sheet.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && changed) found.scrollIntoView({ block: 'start' });
    changed = false;
  });
}

function listBoxes(form: HTMLFormElement): FacetBox[] {
  return [...form.querySelectorAll('input')].filter(isFacetBox);
}
