/** The adviser of a content folder: it learns from the topics that people have confirmed there. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PROPOSED } from '../../entries/entry-source.ts';
import { readIfThere } from '../../entries/read-if-there.ts';
import { entrySchema } from '../../entries/schema.ts';
import { splitFile } from '../../entries/split-file.ts';
import { parseStrictYaml } from '../../entries/strict-yaml.ts';
import { createTopicAdviser } from './topic-adviser.ts';
import type { AskTopics, SuggestTopics } from './topic-proposal.ts';
import type { LabelledPaper } from './topic-signals.ts';
import { hasVocabulary } from './topic-vocabulary.ts';

/** More papers only cost time; these are spread evenly over the names. */
const LEARN_FROM = 2500;

const labelledSchema = entrySchema.pick({ title: true, topics: true });

/** Read topics.yaml and the labelled entries; those of the document `except`, and broken ones, are left out, and without a readable vocabulary nothing is proposed. */
export async function readTopicAdviser(content: string, except?: string): Promise<SuggestTopics> {
  const vocabulary = (await readIfThere(path.join(content, 'topics.yaml')))?.toString('utf8') ?? '';
  if (!hasVocabulary(vocabulary)) return () => [];
  return createTopicAdviser({ vocabulary, labelled: await readLabelled(path.join(content, 'papers'), except) });
}

/** An adviser that is built when it is first asked. What the document itself brought in does not teach, or a second run would learn from the first. */
export function openTopicAdviser(content: string, except: string): AskTopics {
  let adviser: Promise<SuggestTopics> | undefined;
  return async (paper) => (await (adviser ??= readTopicAdviser(content, except)))(paper);
}

async function readLabelled(folder: string, except: string | undefined): Promise<LabelledPaper[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const files: { name: string; text: string }[] = [];
  for (const name of names.sort()) {
    if (!name.endsWith('.mdx')) continue;
    const text = (await readIfThere(path.join(folder, name)))?.toString('utf8').replaceAll('\r\n', '\n') ?? '';
    if (isConfirmed(text) && !(except !== undefined && text.includes(`seed: ${except},`))) files.push({ name, text });
  }
  const stride = Math.ceil(files.length / LEARN_FROM);
  return files.flatMap(({ name, text }, place) => (place % stride === 0 ? readPaper(name, text) : []));
}

/** Has topics, and nobody says that they are only proposed. */
const isConfirmed = (text: string): boolean => text.includes('\ntopics:') && !text.includes(`\n# ${PROPOSED}`);

/** Title, abstract and topics of an entry file; none when it is broken. */
function readPaper(name: string, text: string): LabelledPaper[] {
  const { parts } = splitFile(text, name);
  if (!parts) return [];
  const { value } = parseStrictYaml(parts.frontMatter, { file: name });
  const facts = typeof value === 'object' && value !== null ? labelledSchema.safeParse(pickLabelled(value)) : undefined;
  if (!facts?.data?.topics) return [];
  const { title, topics } = facts.data;
  return [{ id: path.basename(name, '.mdx'), title, abstract: parts.abstract, topics }];
}

const pickLabelled = (value: object): object => Object.fromEntries(Object.entries(value).filter(([key]) => key in labelledSchema.shape));
