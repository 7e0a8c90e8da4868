/** A document and the files beside it → named entry files and an edition, as texts; nothing is written here. */
import { Document } from 'yaml';
import { parseEntry } from '../entries/parse-entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { draftEntry } from './draft-entry.ts';
import { isOwn } from './former-list.ts';
import { createFinder } from './match-records.ts';
import { placeDraft, type ListDesk, type PlacedDraft } from './place-draft.ts';
import type { SeedDocument } from './seed-document.ts';
import type { Sidecars } from './sidecars.ts';
import type { AskTopics } from './topics/topic-proposal.ts';

export interface Source {
  /** As messages name it. */
  readonly file: string;
  /** Its name without folder. */
  readonly seed: string;
  readonly document: SeedDocument;
  readonly sidecars: Sidecars;
}

export interface DraftedEdition {
  readonly drafts: readonly PlacedDraft[];
  readonly problems: readonly Problem[];
  /** Titles in the files beside the document that it does not hold. */
  readonly unmatched: readonly string[];
}

interface Desk extends Omit<ListDesk, 'file' | 'seed'> {
  readonly suggestTopics?: AskTopics | undefined;
  /** YYYY-MM-DD: the day new entries join, where the files beside the list do not say when it was received. */
  readonly added?: string | undefined;
}

/** Draft every record of a document, in order. A record that cannot become a valid entry is reported and left out. */
export async function draftEdition(source: Source, desk: Desk): Promise<DraftedEdition> {
  const { bibliography, topics, corrections } = source.sidecars;
  const finders = [createFinder(bibliography?.papers ?? []), createFinder(topics?.papers ?? []), createFinder(corrections?.papers ?? [])] as const;
  const taken = new Set<string>();
  const problems: Problem[] = [];
  const drafts: PlacedDraft[] = [];
  for (const record of source.document.records) {
    const draft = await draftEntry(record, {
      seed: source.seed,
      dollars: source.document.dollars,
      bibliography: finders[0].find(record.title, record.line),
      topics: finders[1].find(record.title, record.line)?.topics,
      spans: finders[2].find(record.title, record.abstractLine)?.spans,
      added: bibliography?.edition?.date ?? findDay(desk, record.title),
      suggestTopics: async (paper) => desk.former.find(record.title)?.proposals ?? (await desk.suggestTopics?.(paper)) ?? [],
    });
    const { placed, problems: found } = await placeDraft(draft, { ...desk, file: source.file, seed: source.seed }, taken);
    const faults = judgeDraft(placed, source.file);
    problems.push(...found, ...faults);
    if (faults.some(({ severity }) => severity === 'error')) continue;
    taken.add(placed.id);
    desk.holdings.add(placed.id, placed.frontMatter);
    drafts.push(placed);
  }
  return { drafts, problems, unmatched: [...new Set(finders.flatMap((finder) => finder.unused().map(({ title }) => title)))] };
}

/** The day an earlier run gave a paper stays, also where it gave none. */
function findDay({ former, added }: Desk, title: string): string | undefined {
  const known = former.find(title);
  return known && isOwn(known) ? known.added : added;
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

function judgeDraft({ id, text, record, missed }: PlacedDraft, file: string): Problem[] {
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
