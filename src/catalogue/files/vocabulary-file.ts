/** `topics.yaml`: areas, each with its topics. */
import { z } from 'zod';
import { isSlug } from '../../entries/identifiers.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Vocabulary } from '../topics.ts';
import { readYamlFile, type ReadYaml } from './yaml-file.ts';

const slug = z.string().max(100, 'is longer than 100 characters').refine(isSlug, 'is not lower-case words joined by hyphens');
const phrase = z.string().min(1, 'is empty').max(200, 'is longer than 200 characters');

const topicSchema = z.strictObject({
  /** The address; it never changes. */
  id: slug,
  label: phrase,
  /** What belongs here, one or two sentences. */
  scope: z.string().min(1, 'is empty').max(600, 'is longer than 600 characters'),
  /** Other names and acronyms readers type. */
  aliases: z.array(phrase).max(50, 'lists more than 50 names').default([]),
});

const vocabularySchema = z.strictObject({
  areas: z.array(z.strictObject({ id: slug, label: phrase, topics: z.array(topicSchema).min(1, 'is empty') })).min(1, 'is empty'),
});

const SHAPE = {
  code: 'vocabulary',
  schema: vocabularySchema,
  example: 'areas: [{ id: graphs, label: Graphs, topics: [{ id: graph-mining, label: Graph mining, scope: Communities and links. }] }]',
} as const;

/** Parse the vocabulary; `value` is there exactly when there are no problems. */
export function parseVocabulary(text: string, file: string): { value?: Vocabulary; problems: Problem[] } {
  const { yaml, value, problems } = readYamlFile(SHAPE, text, file);
  if (!value) return { problems };
  const twins = findRepeatedIds(value, (path) => ({ file, place: yaml.placeOf(path) }));
  return twins.length > 0 ? { problems: twins } : { value, problems };
}

type Locate = (path: readonly PropertyKey[]) => { file: string; place: ReturnType<ReadYaml<unknown>['yaml']['placeOf']> };

/** Areas and topics have separate ids, each of which names one of its kind. */
function findRepeatedIds({ areas }: Vocabulary, locate: Locate): Problem[] {
  const areaIds = areas.map(({ id }, index) => ({ id, path: ['areas', index, 'id'] }));
  const topicIds = areas.flatMap(({ topics }, area) => topics.map(({ id }, index) => ({ id, path: ['areas', area, 'topics', index, 'id'] })));
  return [...findRepeats('area', areaIds, locate), ...findRepeats('topic', topicIds, locate)];
}

function findRepeats(kind: string, ids: readonly { id: string; path: PropertyKey[] }[], locate: Locate): Problem[] {
  const first = new Map<string, PropertyKey[]>();
  return ids.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, path);
      return [];
    }
    const { file, place } = locate(earlier);
    return [
      createProblem('vocabulary', locate(path), `The ${kind} \`${id}\` stands twice.`, {
        fix: `delete one of the two, or give this one an id of its own.`,
        related: { file, ...(place && { place }) },
      }),
    ];
  });
}
