/** The order of a list, read from the page that shows it. */
import * as texts from '#texts';
import { readShown } from '../shown-text.ts';
import { cutStops, type Stop, type Trail } from './way.ts';

interface Place {
  readonly document: Document;
  /** Absolute. */
  readonly href: string;
}

/** Cards whose order is no way to read on: related papers, a few picked from a longer list, what a link leads to. */
const UNORDERED = '[data-entry], [data-related], [data-sample], .preview';

/** Read the list that a card lies in; `undefined` where there is none. */
export function readTrail(card: HTMLElement, { document, href }: Place): Trail | undefined {
  const cards = listCards(card);
  const at = cards.findIndex(({ dataset }) => dataset['card'] === card.dataset['card']);
  const list = cards[at]?.parentElement;
  if (!list || card.closest('[data-entry], [data-related], .preview')) return undefined;
  const findLeaf = (rel: string): string | undefined => {
    const address = list.parentElement?.querySelector(`.pager a[rel="${rel}"]`)?.getAttribute('href');
    return address ? new URL(address, href).href : undefined;
  };
  const stops = cutStops(cards.map(readStop), at);
  const before = Number(list.dataset['skipped'] ?? 0);
  return {
    name: readName(list, document),
    href,
    stops: stops.stops,
    skipped: before + stops.skipped,
    total: Math.max(before + stops.total, Number(list.dataset['total'] ?? 0)),
    before: findLeaf('prev'),
    after: findLeaf('next'),
  };
}

/** All lists of a page are one, such as its days or years; those of the front page are read alone. A paper counts once. */
function listCards(card: HTMLElement): HTMLElement[] {
  const part = card.closest('.home section') ?? card.closest('main');
  const cards = [...(part?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].filter((one) => !one.closest(UNORDERED));
  const ids = cards.map(({ dataset }) => dataset['card']);
  return cards.filter((_, index) => ids.indexOf(ids[index]) === index);
}

function readStop(card: HTMLElement): Stop {
  const title = card.querySelector('.card-title');
  return { id: card.dataset['card'] ?? '', title: title ? readShown(title) : '' };
}

/** The front page is named after the site; its lists have headings of their own. */
function readName(list: Element, document: Document): string {
  const query = document.querySelector<HTMLInputElement>('search-page input[name="q"]')?.value.trim() ?? '';
  if (query !== '') return texts.orderSearch(query);
  const own = list.closest('.home section')?.querySelector('h2');
  const heading = document.querySelector('main h1');
  const words = [own ?? heading?.querySelector('bdi') ?? heading, own ? null : heading?.querySelector('.leaf-number')];
  return words.flatMap((element) => (element ? [readShown(element)] : [])).join(texts.pause);
}
