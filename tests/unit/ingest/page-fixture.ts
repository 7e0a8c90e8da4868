/** A pasted page of invented papers. */
interface Paper {
  readonly title: string;
  readonly abstract: string;
}

const FILLER = 'It is an invented abstract about nothing in particular, long enough to be told from a title, and it is repeated. ';

/** Render a page; each abstract is followed by filler sentences and ends with a full stop. */
export function renderPage(papers: readonly Paper[]): string {
  const records = papers.map(({ title, abstract }) => `${title}\n\n${abstract} ${FILLER.repeat(3).trim()}`);
  return ['new', 'Subscribe', 'Mar 13', ...records].join('\n\n');
}
