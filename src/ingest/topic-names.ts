/** Which topics of the vocabulary a text names: the plainest of guesses, from labels and aliases alone. */
import { parse } from 'yaml';

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
  const { areas } = parse(vocabulary) as { areas: { topics: { id: string; label: string; aliases?: string[] }[] }[] };
  const topics = areas.flatMap((area) => area.topics);
  return topics.flatMap(({ id, label, aliases = [] }) => [label, ...aliases].map((name) => ({ topic: id, pattern: createPattern(name) })));
}

/** Acronyms match as they are written; words in any case, and in the plural. */
function createPattern(name: string): RegExp {
  const isAcronym = name === name.toUpperCase() || /^[A-Z]{2,}s$/.test(name);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return isAcronym ? new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`) : new RegExp(`(?<!\\w)${escaped}s?(?!\\w)`, 'i');
}
