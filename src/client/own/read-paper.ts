/** The facts of a paper, read from its card or its page. */
import { readShown } from '../shown-text.ts';
import { findPaperLink } from './paper-link.ts';
import type { Paper } from './paper-store.ts';

/** Read what a card or the head of an entry says of its paper. */
export function readPaper(element: HTMLElement, id: string): Paper {
  const title = element.querySelector('[data-entry-title], .card-title');
  const people = element.querySelector('.card-people, [data-entry-authors]');
  const names = [...(people?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent);
  // After the last name stands how many more there are, in the words of the language.
  const more = Number(
    /\d[\d,]*/.exec(people?.lastChild?.nodeName === '#text' ? (people.lastChild.textContent ?? '') : '')?.[0].replaceAll(',', '') ?? 0,
  );
  const marks = [...element.querySelectorAll('.shelfmark > :not(.mark, .shelfmark-status, .card-own)')].map(({ textContent }) => textContent);
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
  };
}

/** From what cards and pages tell citation managers. */
function readLink(element: HTMLElement): Pick<Paper, 'link'> {
  const card = new URLSearchParams(element.querySelector<HTMLElement>('.Z3988')?.title).get('rft_id') ?? undefined;
  const meta = (name: string): string | undefined => document.querySelector<HTMLMetaElement>(`meta[name="citation_${name}"]`)?.content;
  const link = element.matches('[data-entry]') ? findPaperLink({ arxiv: meta('arxiv_id'), doi: meta('doi') }) : card;
  return link !== undefined && /^https:\/\/(?:arxiv|doi)\.org\//.test(link) ? { link } : {};
}
