/** What reference managers and Google Scholar will find on the page of an entry, and what to type for the rest. */
import type { Entry } from '../entries/entry.ts';
import type { CitationSource } from '../exports/citation/csl-item.ts';
import { listHighwireTags } from '../exports/head/highwire-tags.ts';

export interface Completeness {
  /** In words: `title`, `PDF`. */
  readonly present: readonly string[];
  readonly absent: readonly AbsentFact[];
}

export interface AbsentFact {
  readonly name: string;
  /** Without it Google Scholar passes the page over. */
  readonly isRequired: boolean;
  /** A line of front matter to type. */
  readonly example: string;
}

interface Fact {
  readonly name: string;
  readonly tags: readonly string[];
  readonly example: string;
  readonly isRequired?: boolean;
}

const FACTS: readonly Fact[] = [
  { name: 'title', tags: ['citation_title'], example: 'title: "A title"', isRequired: true },
  { name: 'authors', tags: ['citation_author'], example: 'authors: [Ada Example, Noé Vale]', isRequired: true },
  { name: 'date', tags: ['citation_publication_date'], example: 'published: 2024-05', isRequired: true },
  { name: 'venue', tags: ['citation_journal_title', 'citation_conference_title'], example: 'venue: ICLR 2024' },
  { name: 'DOI', tags: ['citation_doi'], example: 'doi: 10.1145/3342195.3387548' },
  { name: 'arXiv id', tags: ['citation_arxiv_id'], example: 'arxiv: "2210.02414"' },
  { name: 'PDF', tags: ['citation_pdf_url'], example: 'links: { pdf: https://example.org/paper.pdf }' },
  { name: 'keywords', tags: ['citation_keywords'], example: 'topics: [a-topic-of-the-vocabulary]' },
  { name: 'abstract', tags: ['citation_abstract'], example: 'the abstract, below the second `---`' },
];

/** Read the tags of the page itself, so that the answer is what programs see. */
export function judgeCompleteness(entry: Entry, source: CitationSource): Completeness {
  const filled = new Set(listHighwireTags(entry, source).flatMap((tag) => ('name' in tag && tag.content !== '' ? [tag.name] : [])));
  const has = ({ tags }: Fact): boolean => tags.some((tag) => filled.has(tag));
  return {
    present: FACTS.filter(has).map(({ name }) => name),
    absent: FACTS.filter((fact) => !has(fact)).map(({ name, example, isRequired = false }) => ({ name, example, isRequired })),
  };
}
