/** Ask a person for what no archive knows: whether the proposed topics are right, and what a record lacks. */
import type { RecordFields } from '../ingest/record-fields.ts';
import type { SuggestTopics, TopicProposal } from '../ingest/topics/topic-proposal.ts';

/** Questions as the terminal, or a test, answers them. */
export interface Asker {
  /** A line of text; empty for “not known”. */
  readonly ask: (question: string) => Promise<string>;
  /** Ids of the chosen topics, none to four; proposals are chosen to begin with. */
  readonly chooseTopics: (proposals: readonly TopicProposal[]) => Promise<readonly string[]>;
}

/** Fill what is absent; what a record says is never asked again. */
export async function completeRecord(fields: RecordFields, suggestTopics: SuggestTopics, { ask, chooseTopics }: Asker): Promise<RecordFields> {
  const title = fields.title || (await ask('Title of the paper'));
  const authors = fields.authors?.length ? fields.authors : splitNames(await ask(`Authors of “${title}”, separated by semicolons`));
  const date = fields.date || (await ask('When it was first public (2024-05-17, 2024-05 or 2024)'));
  const abstract = fields.abstract || (await ask('Abstract, in one line'));
  const code = fields.links?.code?.length ? fields.links.code : [await ask('Address of the code, if it has one')].filter(Boolean);
  const keywords = fields.keywords?.length ? fields.keywords : await chooseTopics(suggestTopics({ title, abstract }));
  return { ...fields, title, authors, date, abstract, keywords, ...(code.length > 0 && { links: { ...fields.links, code } }) };
}

const splitNames = (line: string): string[] =>
  line
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
