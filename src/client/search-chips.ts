/** The chosen facets above the results, each removed by a press. */
import * as texts from '#texts';
import { FACETS, type Facet } from '../search/facets.ts';
import type { QueryState } from '../search/query-state.ts';
import type { NameFacet } from './search-facets.ts';
import { create } from './search-nodes.ts';

export function createChips({ facets }: QueryState, nameOf: NameFacet): HTMLLIElement[] {
  return FACETS.flatMap((facet) => facets[facet].map((value) => createChip(facet, value, nameOf(facet, value))));
}

function createChip(facet: Facet, value: string, name: string): HTMLLIElement {
  const cross = create('span', 'chip-cross', ['×']);
  cross.ariaHidden = 'true';
  const label = texts.searchRemoveFilter(create('bdi', undefined, [name]), (text) => create('span', 'visually-hidden', [text]));
  const button = create('button', 'chip', [...label, ' ', cross]);
  button.type = 'button';
  button.dataset['facet'] = facet;
  button.dataset['value'] = value;
  return create('li', undefined, [button]);
}
