/** Keys that act at once, anywhere outside of fields and dialogs. */
import { homePath, listPath, mapPath, papersPath, topicsPath, trendsPath } from '../../catalogue/addresses.ts';
import * as texts from '#texts';
import { writeClip } from '../clipboard.ts';
import { loadCitation } from '../load-citation.ts';
import { findOwn, setRead } from '../own/own-papers.ts';
import { readPaper } from '../own/read-paper.ts';
import { announce } from '../page-voice.ts';
import { siteHref } from '../site-address.ts';
import { findStep } from './card-steps.ts';
import { openSheet } from './help-sheet.ts';

export { openSheet } from './help-sheet.ts';

/** How long `g` waits for the key that tells where, in milliseconds. */
const GO_WITHIN = 1500;

const PLACES: Readonly<Record<string, () => string>> = {
  h: homePath,
  p: papersPath,
  t: topicsPath,
  l: listPath,
  m: mapPath,
  r: trendsPath,
};

const ACTS: Readonly<Record<string, () => void>> = {
  '?': openSheet,
  j: () => moveFocus(1),
  k: () => moveFocus(-1),
  o: () => findCard()?.querySelector<HTMLElement>('.card-title a')?.click(),
  s: pressSave,
  m: markRead,
  c: () => void copyBibtex(),
  n: () => findNeighbour('next')?.click(),
  p: () => findNeighbour('prev')?.click(),
  t: () => document.querySelector<HTMLElement>('[data-theme-key]')?.click(),
};

export const press = createPress();

function createPress(): (key: string) => void {
  let goUntil = 0;
  return (key) => {
    const place = performance.now() < goUntil ? PLACES[key] : undefined;
    goUntil = key === 'g' ? performance.now() + GO_WITHIN : 0;
    if (place) location.assign(siteHref(place()));
    else ACTS[key]?.();
  };
}

const findCard = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;

/** Find a key of the chosen card or, without one, of the paper the page is about. */
const findKey = (ofCard: string, ofEntry: string): HTMLElement | null =>
  findCard()?.querySelector<HTMLElement>(ofCard) ?? document.querySelector<HTMLElement>(ofEntry);

function moveFocus(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('main [data-card]')].filter((card) => card.checkVisibility());
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const tops = cards.map((card) => card.getBoundingClientRect().top - bar);
  const next = cards[findStep(tops, cards.indexOf(findCard() ?? document.body), by)];
  next?.querySelector<HTMLElement>('.card-title a')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

function pressSave(): void {
  const key = findKey('button[data-save]', 'button[data-save-entry]');
  if (!key) return;
  key.click();
  announce(key.ariaPressed === 'true' ? texts.keysSaved : texts.keysUnsaved, 'now');
}

function markRead(): void {
  const card = findCard();
  const id = card?.dataset['card'];
  if (card && id !== undefined) setRead(readPaper(card, id), findOwn(id)?.readAt === undefined);
  else document.querySelector<HTMLElement>('button[data-read-entry]')?.click();
}

async function copyBibtex(): Promise<void> {
  const id = findCard()?.dataset['card'];
  if (id === undefined) {
    document.querySelector<HTMLElement>('.actions button[data-copy-citation="bibtex"]')?.click();
    return;
  }
  const text = await loadCitation(id, 'bib').catch(() => undefined);
  const copied = text !== undefined && (await writeClip({ text }));
  announce(copied ? texts.keysCopied : texts.keysNotCopied, 'now');
}

const findNeighbour = (rel: 'next' | 'prev'): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main .neighbours a[rel="${rel}"], main .pager a[rel="${rel}"]`);
