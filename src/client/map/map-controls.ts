/** What asks which papers are shown: the areas, which are the legend too, a topic, and years. */
import { getPart } from '../search-part.ts';
import { dropAbsent, type MapFilter, readFilter, type Vocabulary, writeFilter } from './map-filter.ts';

export interface MapControls {
  readonly vocabulary: Vocabulary;
  readonly labels: Readonly<Record<'topics' | 'areas', readonly string[]>>;
  /** The area of each topic. */
  readonly areaOf: readonly number[];
  readonly getFilter: () => MapFilter;
}

export function createMapControls(root: HTMLElement, onChange: () => void): MapControls {
  const form = getPart(root, '[data-map-filters]', HTMLFormElement);
  const getSelect = (name: string): HTMLSelectElement => getPart(form, `[name="${name}"]`, HTMLSelectElement);
  const [topic, from, to] = [getSelect('topic'), getSelect('from'), getSelect('to')];
  const clear = getPart(form, '[data-map-clear]', HTMLButtonElement);
  const keys = [...root.querySelectorAll<HTMLElement>('[data-area-key]')].map(createKey);
  const options = [...topic.options].slice(1);
  const vocabulary = { topics: options.map(({ value }) => value), areas: keys.map(({ dataset }) => dataset['id'] ?? '') };
  let filter = readFilter(new URLSearchParams(location.search), vocabulary);
  const show = (): void => {
    topic.value = vocabulary.topics[filter.topic ?? -1] ?? '';
    from.value = showYear(from, filter.from);
    to.value = showYear(to, filter.to);
    for (const [area, key] of keys.entries()) key.setAttribute('aria-pressed', String(filter.area === area));
    clear.hidden = Object.keys(filter).length === 0;
  };
  const change = (next: MapFilter): void => {
    filter = next;
    show();
    const query = writeFilter(new URLSearchParams(location.search), filter, vocabulary).toString();
    history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
    onChange();
  };
  form.addEventListener('change', () => change(readForm({ topic, from, to }, { area: filter.area, vocabulary })));
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    change({});
    topic.focus();
  });
  for (const [area, key] of keys.entries())
    key.addEventListener('click', () => change(dropAbsent({ ...filter, area: filter.area === area ? undefined : area })));
  form.hidden = false;
  show();
  return {
    vocabulary,
    labels: { topics: options.map(({ text }) => text), areas: keys.map(({ dataset }) => dataset['label'] ?? '') },
    areaOf: options.map((option) => [...topic.children].indexOf(option.parentElement ?? option) - 1),
    getFilter: () => filter,
  };
}

type Selects = Readonly<Record<'topic' | 'from' | 'to', HTMLSelectElement>>;

function readForm(
  { topic, from, to }: Selects,
  { area, vocabulary }: { readonly area: number | undefined; readonly vocabulary: Vocabulary },
): MapFilter {
  const chosen = readFilter(new URLSearchParams({ topic: topic.value, from: from.value, to: to.value }), vocabulary);
  return dropAbsent({ topic: undefined, ...chosen, area });
}

/** A year outside the list is not offered, though an address may name it. */
const showYear = (select: HTMLSelectElement, year: number | undefined): string =>
  [...select.options].some(({ value }) => value === String(year)) ? String(year) : '';

/** Without scripts a legend, with them a key. */
function createKey(item: HTMLElement): HTMLButtonElement {
  const key = document.createElement('button');
  key.type = 'button';
  Object.assign(key.dataset, { id: item.dataset['id'], label: item.dataset['label'] });
  key.append(...item.childNodes);
  item.append(key);
  return key;
}
