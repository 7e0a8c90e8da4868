/** One record of a document, with what is known about it → the facts and the abstract of an entry. */
import type { FrontMatter } from '../entries/schema.ts';
import { collectLinks } from './collect-links.ts';
import { findAliases, findMethodName } from './name-method.ts';
import type { CorrectionSpan } from './repair/corrections.ts';
import type { Leftover } from './repair/leftovers.ts';
import { repairText, repairTitle } from './repair/repair-text.ts';
import type { Repair } from './repair/rule.ts';
import type { SeedDocument, SeedRecord } from './seed-document.ts';
import type { BibliographyRecord } from './sidecars.ts';
import type { AskTopics, TopicProposal } from './topics/topic-proposal.ts';

export interface Knowledge {
  /** Name of the document, without folder. */
  readonly seed: string;
  readonly dollars: SeedDocument['dollars'];
  readonly bibliography?: BibliographyRecord | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly spans?: readonly CorrectionSpan[] | undefined;
  /** The day the list was received. */
  readonly added?: string | undefined;
  /** Asked only where no topics are assigned. */
  readonly suggestTopics?: AskTopics | undefined;
}

export interface Draft {
  readonly record: SeedRecord;
  readonly frontMatter: FrontMatter;
  /** Markdown. */
  readonly abstract: string;
  readonly repairs: readonly LineRepair[];
  readonly uncertain: readonly Uncertainty[];
  readonly missed: readonly CorrectionSpan[];
  /** Topics of the entry that nobody has confirmed yet. */
  readonly proposals: readonly TopicProposal[];
}

export interface LineRepair extends Repair {
  readonly line: number;
}

/** Something a person should look at; `text` is what stands there. */
export interface Uncertainty extends Leftover {
  readonly line: number;
}

/** Build the draft of one record. Facts that are not known are absent, never invented. */
export async function draftEntry(record: SeedRecord, knowledge: Knowledge): Promise<Draft> {
  const { bibliography, dollars, spans = [] } = knowledge;
  const title = repairTitle(record.title, { dollars });
  const abstract = repairText(record.abstract, { dollars, spans });
  const repairs = [...atLine(record.line, title.repairs), ...atLine(record.abstractLine, abstract.repairs)];
  const proposals = knowledge.topics ? [] : ((await knowledge.suggestTopics?.({ title: title.markdown, abstract: abstract.markdown })) ?? []);
  const topics = knowledge.topics ?? proposals.map(({ topic }) => topic);
  return {
    record,
    frontMatter: { ...gatherFacts(title.markdown, abstract, { ...knowledge, topics }), source: { seed: knowledge.seed, line: record.line } },
    abstract: abstract.markdown,
    repairs,
    uncertain: [
      ...repairs.flatMap(({ line, before, uncertain }) => (uncertain === undefined ? [] : [{ line, text: before, reason: uncertain }])),
      ...atLine(record.line, title.leftovers),
      ...atLine(record.abstractLine, abstract.leftovers),
      ...abstract.missed.map(({ seed }) => ({ line: record.abstractLine, text: seed, reason: 'a correction that fits nowhere' })),
      ...findGaps(record, bibliography),
    ],
    missed: abstract.missed,
    proposals,
  };
}

function gatherFacts(title: string, abstract: { markdown: string; urls: readonly string[] }, knowledge: Knowledge): FrontMatter {
  const { bibliography: known, topics, added } = knowledge;
  const method = findMethodName(title, abstract.markdown);
  const aliases = findAliases(title, abstract.markdown, method);
  return {
    title,
    authors: known?.authors,
    published: known?.published,
    arxiv: known?.arxiv,
    doi: known?.doi !== undefined && isOwnDoi(known.doi, known.arxiv) ? known.doi : undefined,
    venue: known?.venue,
    publishedAs: known?.publishedAs,
    categories: known?.categories,
    links: collectLinks(known?.links, abstract.urls),
    topics: topics === undefined || topics.length === 0 ? undefined : [...topics],
    method,
    aliases: aliases.length > 0 ? aliases : undefined,
    added,
    lang: known?.lang,
  };
}

/** arXiv's own DOI repeats the arXiv id and would pass for a publisher's; it is kept only where there is no id. */
const isOwnDoi = (doi: string, arxiv: string | undefined): boolean => arxiv === undefined || !doi.toLowerCase().startsWith('10.48550/');

function findGaps({ line, title }: SeedRecord, known: BibliographyRecord | undefined): Uncertainty[] {
  if (known === undefined) return [{ line, text: title, reason: 'no record in the bibliography' }];
  return known.authors === undefined ? [{ line, text: title, reason: 'the authors are unknown' }] : [];
}

const atLine = <T extends object>(line: number, items: readonly T[]): (T & { line: number })[] => items.map((item) => ({ line, ...item }));
