/** The card beside a dot: what the paper is, with a link to it. It stays while the pointer is on it. */
import { getPart } from '../search-part.ts';
import type { Size } from './camera.ts';
import type { MapName } from './map-source.ts';

export interface CardContent extends MapName {
  /** 0 for unknown. */
  readonly year: number;
  readonly area: number;
  readonly topics: readonly string[];
}

export interface MapCard {
  readonly show: (content: CardContent) => void;
  readonly place: (at: readonly [number, number], size: Size) => void;
  readonly hide: () => void;
  readonly isOpen: () => boolean;
}

const GAP = 14;
const EDGE = 4;
/** Less than a line of a title is no card. */
const LEAST = 64;

export function createMapCard(card: HTMLElement): MapCard {
  const mark = getPart(card, '.mark', HTMLElement);
  const year = getPart(card, '[data-year]', HTMLElement);
  const link = getPart(card, 'a', HTMLAnchorElement);
  const people = getPart(card, '.card-people', HTMLElement);
  const topics = getPart(card, '.card-topics', HTMLElement);
  return {
    show: (content) => {
      mark.dataset['area'] = String(content.area);
      year.textContent = content.year === 0 ? '' : String(content.year);
      link.href = content.href;
      link.textContent = content.title;
      people.textContent = content.people;
      topics.replaceChildren(...content.topics.map((topic) => Object.assign(document.createElement('span'), { textContent: topic })));
      // Not seen before it has its place: until then it may lie over the dot.
      card.style.visibility = 'hidden';
      card.hidden = false;
    },
    place: ([x, y], { width, height }) => {
      card.style.maxHeight = '';
      const { offsetWidth, offsetHeight } = card;
      const left = Math.min(Math.max(EDGE, x - offsetWidth / 2), Math.max(EDGE, width - offsetWidth - EDGE));
      const [above, below] = [y - GAP - EDGE, height - y - GAP - EDGE];
      const isAbove = offsetHeight <= above || (offsetHeight > below && above > below);
      // Where it finds no room it is cut, and scrolls: the dot it speaks of is never under it.
      const room = Math.max(LEAST, isAbove ? above : below);
      if (offsetHeight > room) card.style.maxHeight = `${Math.round(room)}px`;
      const top = isAbove ? Math.max(EDGE, y - GAP - Math.min(offsetHeight, room)) : y + GAP;
      card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      card.style.visibility = '';
    },
    hide: () => void (card.hidden = true),
    isOpen: () => !card.hidden,
  };
}
