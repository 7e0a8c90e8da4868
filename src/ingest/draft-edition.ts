/** A document and the files beside it → named entry files and an edition, as texts; nothing is written here. */
import { Document } from 'yaml';
import { renderEntrySource } from '../entries/entry-source.ts';
import { parseEntry } from '../entries/parse-entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { chooseId } from './choose-id.ts';
import { draftEntry, type Draft } from './draft-entry.ts';
import { foldTitle } from './fold-title.ts';
import { createFinder } from './match-records.ts';
import type { SeedDocument } from './seed-document.ts';
import type { Sidecars } from './sidecars.ts';
import type { SuggestTopics, TopicProposal } from './topics/topic-proposal.ts';

export interface Source {
  /** As messages name it. */
  readonly file: string;
  /** Its name without folder. */
  readonly seed: string;
  readonly document: SeedDocument;
  readonly sidecars: Sidecars;
}

/** What the catalogue holds already. */
export interface Holdings {
  /** The id an earlier run gave to a title. */
  readonly findFormerId: (title: string) => string | undefined;
  /** The topics an earlier run proposed for a title; the catalogue may teach others by now. */
  readonly findFormerProposals: (title: string) => readonly TopicProposal[] | undefined;
  /** Who has an id: the title and document of the file of that name. */
  readonly findOwner: (id: string) => Owner | undefined;
}

export interface Owner {
  readonly title: string;
  readonly seed?: string | undefined;
}

export interface NamedDraft extends Draft {
  readonly id: string;
  /** The whole file; absent where another document brought the paper in before. */
  readonly text?: string;
}

export interface DraftedEdition {
  readonly drafts: readonly NamedDraft[];
  readonly problems: readonly Problem[];
  /** Titles in the files beside the document that it does not hold. */
  readonly unmatched: readonly string[];
}

/** Draft every record of a document, in order. A record that cannot become a valid entry is reported and left out. */
export function draftEdition(source: Source, holdings: Holdings, suggestTopics?: SuggestTopics): DraftedEdition {
  const { bibliography, topics, corrections } = source.sidecars;
  const finders = [createFinder(bibliography?.papers ?? []), createFinder(topics?.papers ?? []), createFinder(corrections?.papers ?? [])] as const;
  const taken = new Set<string>();
  const problems: Problem[] = [];
  const drafts = source.document.records.flatMap((record) => {
    const draft = draftEntry(record, {
      seed: source.seed,
      dollars: source.document.dollars,
      bibliography: finders[0].find(record.title, record.line),
      topics: finders[1].find(record.title, record.line)?.topics,
      spans: finders[2].find(record.title, record.abstractLine)?.spans,
      added: bibliography?.edition?.date,
      suggestTopics: (paper) => holdings.findFormerProposals(record.title) ?? suggestTopics?.(paper) ?? [],
    });
    const named = nameDraft(draft, source.seed, { taken, ...holdings });
    const faults = judgeDraft(named, source.file);
    problems.push(...faults);
    if (faults.some(({ severity }) => severity === 'error')) return [];
    taken.add(named.id);
    return [named];
  });
  return { drafts, problems, unmatched: [...new Set(finders.flatMap((finder) => finder.unused().map(({ title }) => title)))] };
}

/** Render the file of an edition; what is not known is left out. */
export function renderEdition({ document, sidecars, seed }: Source, ids: readonly string[]): string {
  const { title, date, source } = sidecars.bibliography?.edition ?? {};
  const facts = {
    title: title ?? [seed.replace(/\.[^.]*$/, ''), document.label].filter(Boolean).join(', '),
    label: document.label,
    date,
    source,
    entries: ids,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return new Document(new Map<string, unknown>(known), { version: '1.2' }).toString({ lineWidth: 0 });
}

function nameDraft(draft: Draft, seed: string, { taken, findFormerId, findOwner }: Holdings & { taken: ReadonlySet<string> }): NamedDraft {
  const { title, method } = draft.frontMatter;
  const isTaken = (id: string): boolean => {
    const owner = findOwner(id);
    return taken.has(id) || (owner !== undefined && foldTitle(owner.title) !== foldTitle(title));
  };
  const former = findFormerId(draft.record.title);
  if (former !== undefined && !taken.has(former)) return { ...draft, id: former, text: renderDraft(draft) };
  const id = chooseId({ title, method }, isTaken);
  const owner = findOwner(id);
  const isFromElsewhere = owner !== undefined && owner.seed !== seed;
  return isFromElsewhere ? { ...draft, id } : { ...draft, id, text: renderDraft(draft) };
}

const renderDraft = ({ frontMatter, abstract, proposals }: Draft): string => renderEntrySource(frontMatter, abstract, proposals);

function judgeDraft({ id, text, record, missed }: NamedDraft, file: string): Problem[] {
  const place = (line: number): Problem['place'] => ({ line, column: 1 });
  const unfit = missed.map(({ seed }) =>
    createProblem('seed-correction', { file, place: place(record.abstractLine) }, `The correction of \`${seed}\` fits nowhere in this line.`, {
      fix: 'mend its `after` and `seed` in the file of corrections.',
    }),
  );
  if (text === undefined) return unfit;
  const { problems } = parseEntry({ file: `${id}.mdx`, bytes: new TextEncoder().encode(text) });
  const bodyLine = text.slice(0, text.indexOf('\n---\n')).split('\n').length + 1;
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, place: at }) => {
      const line = at !== undefined && at.line > bodyLine ? record.abstractLine : record.line;
      return createProblem(code, { file, place: place(line) }, message, { fix: 'mend the document, or correct it in the files beside it.' });
    });
  return [...unfit, ...new Map(errors.map((error) => [error.message, error])).values()];
}
