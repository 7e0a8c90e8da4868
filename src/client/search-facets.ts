/** The facet controls of the search page: check boxes named by facet, each with a count beside it. */
import { formatNumber } from '../components/wording.ts';
import { FACETS, type Facet, type FacetCounts, type FacetValues } from '../search/facets.ts';

/** Read what is chosen. */
export function readFacets(form: HTMLFormElement): FacetValues {
  const chosen = new FormData(form);
  const read = (facet: Facet): string[] => chosen.getAll(facet).map(String);
  return { topic: read('topic'), area: read('area'), year: read('year'), venue: read('venue'), has: read('has') };
}

/** Choose exactly what the address says, and unfold what is chosen. */
export function writeFacets(form: HTMLFormElement, facets: FacetValues): void {
  for (const box of listBoxes(form)) {
    box.checked = facets[box.name].includes(box.value);
    const fold = box.closest('details');
    if (fold && box.checked) fold.open = true;
  }
}

/** Show the counts of a search, or of the whole catalogue; a value that leads nowhere fades but keeps its place. */
export function showCounts(form: HTMLFormElement, counts: FacetCounts | undefined): void {
  for (const box of listBoxes(form)) {
    const line = box.closest('li');
    const figure = line?.querySelector<HTMLElement>('[data-count]');
    if (!line || !figure) continue;
    const count = counts ? (counts[box.name].get(box.value) ?? 0) : Number(figure.dataset['count']);
    figure.textContent = formatNumber(count);
    line.classList.toggle('facet-empty', count === 0 && !box.checked);
  }
}

type FacetBox = HTMLInputElement & { readonly name: Facet };

function listBoxes(form: HTMLFormElement): FacetBox[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter((box): box is FacetBox =>
    FACETS.some((facet) => facet === box.name),
  );
}
