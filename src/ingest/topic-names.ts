/** Which topics of the vocabulary a text names: the plainest of guesses, from labels and aliases alone. */
import { parseVocabulary } from './topics/topic-vocabulary.ts';

const IN_TITLE = 3;
const AT_MOST = 3;

interface Name {
  readonly topic: string;
  readonly pattern: RegExp;
}

type TopicFinder = (title: string, abstract: string) => string[];

/** Build a finder from the text of a topics.yaml that has passed the check. */
export function createTopicFinder(vocabulary: string): TopicFinder {
  const names = parseNames(vocabulary);
  return (title, abstract) => {
    const scores = new Map<string, number>();
    for (const { topic, pattern } of names) {
      const score = (pattern.test(title) ? IN_TITLE : 0) + (pattern.test(abstract) ? 1 : 0);
      if (score > 0) scores.set(topic, (scores.get(topic) ?? 0) + score);
    }
    const ranked = [...scores].sort(([, a], [, b]) => b - a);
    return ranked.slice(0, AT_MOST).map(([topic]) => topic);
  };
}

function parseNames(vocabulary: string): Name[] {
  return parseVocabulary(vocabulary).flatMap(({ id, names }) =>
    names.flatMap(({ kind, pattern }) => (kind === 'label word' ? [] : [{ topic: id, pattern }])),
  );
}
