/** The order of a list, read from the page that shows it. */
import * as texts from '#texts';
import { readShown } from '../shown-text.ts';
import { cutStops, type Stop, type Trail } from './way.ts';

interface Place {
  readonly document: Document;
  /** Absolute. */
  readonly href: string;
}

/** Read the list that a card lies in; `undefined` where its order is no way to read on, as among related papers. */
export function readTrail(card: HTMLElement, { document, href }: Place): Trail | undefined {
  const list = card.parentElement;
  if (list === null || card.closest('[data-entry], [data-related]')) return undefined;
  const cards = [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')];
  const findLeaf = (rel: string): string | undefined => {
    const address = list.parentElement?.querySelector(`:scope > .pager a[rel="${rel}"]`)?.getAttribute('href');
    return address ? new URL(address, href).href : undefined;
  };
  return {
    name: readName(list, document),
    href,
    ...cutStops(cards.map(readStop), cards.indexOf(card)),
    before: findLeaf('prev'),
    after: findLeaf('next'),
  };
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
  return words.flatMap((element) => (element ? [readShown(element)] : [])).join(texts.comma);
}
