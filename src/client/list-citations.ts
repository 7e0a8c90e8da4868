/** The citations of many papers as one file, put together from the files that each of them has. */
import type { CitationFormat } from '../catalogue/entry-formats.ts';
import type { Paper } from './reading-list.ts';

export interface Collected {
  readonly text: string;
  /** Papers whose citation could not be had. */
  readonly missing: readonly Paper[];
}

interface Collecting {
  /** @throws when it cannot be had. */
  readonly load: (id: string, format: CitationFormat) => Promise<string>;
  /** Called with the number of papers asked for so far. */
  readonly onProgress?: (done: number) => void;
}

/** Files on their way at once. */
const AT_ONCE = 6;

/** Collect the citations of `papers` in their order; one that fails leaves the others alone. */
export async function collectCitations(
  papers: readonly Paper[],
  format: CitationFormat,
  { load, onProgress = () => undefined }: Collecting,
): Promise<Collected> {
  const found = new Map<Paper, string>();
  // All hands share `queue`: each takes the next until none is left.
  const queue = papers.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [, paper] of queue) {
      const text = await load(paper.id, format).then(checkOf(format), () => undefined);
      if (text !== undefined) found.set(paper, text);
      onProgress((done += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const texts = papers.flatMap((paper) => found.get(paper) ?? []);
  return { text: texts.length === 0 ? '' : join(texts, format), missing: papers.filter((paper) => !found.has(paper)) };
}

const BEGINNINGS: Readonly<Record<CitationFormat, RegExp>> = { bib: /^\s*@/, ris: /^\s*TY {2}- /, 'csl.json': /^\s*[[{]/ };

/** Some servers answer every address with a page. */
const checkOf =
  (format: CitationFormat) =>
  (text: string): string | undefined =>
    BEGINNINGS[format].test(text) ? text : undefined;

function join(texts: readonly string[], format: CitationFormat): string {
  if (format !== 'csl.json') return texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('\n');
  const items = texts.flatMap((text) => JSON.parse(text) as unknown);
  return `${JSON.stringify(items, null, 2)}\n`;
}
