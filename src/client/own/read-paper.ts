/** The facts of a paper, read from its card or its page. */
import { readShown } from '../shown-text.ts';
import type { Paper } from './paper-store.ts';

/** Read what a card or the head of an entry says of its paper. */
export function readPaper(element: HTMLElement, id: string): Paper {
  // An entry holds cards of other papers; what is said of it stands in its head.
  const head = element.querySelector<HTMLElement>(':scope > .sheet-head') ?? element;
  const title = head.querySelector('[data-entry-title], .card-title');
  const people = head.querySelector<HTMLElement>('.card-people, [data-entry-authors]');
  const names = [...(people?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent);
  const more = Number(people?.dataset['people'] ?? names.length) - names.length;
  const marks = [...head.querySelectorAll('.shelfmark > :not(.mark, .shelfmark-status, .card-own)')].map(({ textContent }) => textContent);
  const venue = marks.find((mark) => !/^\d{4}$/.test(mark));
  // A venue may hold the year: "ICLR 2023".
  const year = /\b\d{4}\b/.exec(marks.toReversed().join(' '))?.[0];
  return {
    id,
    title: title ? readShown(title) : '',
    authors: names,
    ...(more > 0 && { moreAuthors: more }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...readLink(element),
    ...readLanguage(title),
  };
}

function readLanguage(title: Element | null): Pick<Paper, 'lang'> {
  const lang = title?.querySelector('bdi')?.lang ?? '';
  return lang === '' ? {} : { lang };
}

/** From what a card tells citation managers, or from the record of an entry: offline copies have no more than that. */
function readLink(element: HTMLElement): Pick<Paper, 'link'> {
  const card = new URLSearchParams(element.querySelector<HTMLElement>(':scope > .Z3988')?.title).get('rft_id') ?? undefined;
  const inRecord = (start: string): string | undefined => element.querySelector<HTMLAnchorElement>(`.sheet-margin a[href^="${start}"]`)?.href;
  const link = element.matches('[data-entry]') ? (inRecord('https://arxiv.org/abs/') ?? inRecord('https://doi.org/')) : card;
  return link !== undefined && /^https:\/\/(?:arxiv|doi)\.org\//.test(link) ? { link } : {};
}
