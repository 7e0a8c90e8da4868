/** Every topic is in the vocabulary and stands once; an entry has at least one. */
import { foldName } from '../catalogue/fold-name.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import { findNearest } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import { FILE_START, type Check } from './check.ts';

export const checkTopics: Check = ({ catalogue, placeOf, vocabularyFile }) => {
  const suggest = createSuggestion(catalogue);
  return catalogue.entries.flatMap((entry): Problem[] => {
    const { file, topics } = entry;
    if (!topics) return [describeAbsence(entry, vocabularyFile)];
    return topics.flatMap((topic, index) => {
      const at = (): { file: string; place: ReturnType<typeof placeOf> } => ({ file, place: placeOf(file, ['topics', index]) });
      if (topics.indexOf(topic) < index)
        return [createProblem('repeated-value', at(), `The topic \`${topic}\` stands twice.`, { fix: 'delete one of the two.' })];
      if (catalogue.topics.has(topic)) return [];
      const nearest = suggest(topic);
      const fix = nearest === undefined ? `choose from the ids in \`${vocabularyFile}\`, or delete it.` : `write \`${nearest}\`.`;
      return [createProblem('unknown-topic', at(), `Topic \`${topic}\` is not in the vocabulary.`, { fix })];
    });
  });
};

function describeAbsence({ file, titleText }: Entry, vocabularyFile: string): Problem {
  return createProblem('no-topic', { file, place: FILE_START }, `The entry \`${titleText.replaceAll('`', "'")}\` has no topic.`, {
    fix: `add a line such as \`topics: [first-topic]\`, with ids from \`${vocabularyFile}\`.`,
  });
}

/** A label or alias in place of an id is known for what it means; anything else goes by its letters. */
function createSuggestion({ topics }: Catalogue): (word: string) => string | undefined {
  const byName = new Map([...topics.values()].flatMap(({ id, label, aliases }) => [label, ...aliases].map((name) => [foldName(name), id] as const)));
  return (word) => findNearest(word, topics.keys()) ?? byName.get(foldName(word));
}
