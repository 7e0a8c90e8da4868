/** Areas and topics with their entries: what the vocabulary says, counted. */
import type { Entry } from '../entries/entry.ts';
import type { Area, Topic } from './model.ts';
import { countByYear } from './tallies.ts';

export interface Vocabulary {
  readonly areas: readonly VocabularyArea[];
}

export interface VocabularyArea {
  readonly id: string;
  readonly label: string;
  readonly topics: readonly VocabularyTopic[];
}

export interface VocabularyTopic {
  readonly id: string;
  readonly label: string;
  readonly scope: string;
  readonly aliases: readonly string[];
}

/** Group sorted entries by topic; topics outside the vocabulary are left out. */
export function buildTopics(vocabulary: Vocabulary, entries: readonly Entry[]): { areas: Area[]; topics: Map<string, Topic> } {
  const labels = new Map(vocabulary.areas.flatMap((area) => area.topics.map(({ id, label }) => [id, label] as const)));
  const entriesByTopic = groupByTopic(entries, labels);
  const areas = vocabulary.areas.map(({ id, label, topics: ofArea }, index): Area => {
    const topics = ofArea.map((topic): Topic => {
      const own = entriesByTopic.get(topic.id) ?? [];
      return { ...topic, area: { id, label, index }, entries: own, countsByYear: countByYear(own), coTopics: countCoTopics(topic.id, own, labels) };
    });
    return { id, label, index, topics, count: new Set(topics.flatMap((topic) => topic.entries)).size };
  });
  return { areas, topics: new Map(areas.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const))) };
}

function groupByTopic(entries: readonly Entry[], labels: ReadonlyMap<string, string>): Map<string, Entry[]> {
  const groups = new Map([...labels.keys()].map((id) => [id, [] as Entry[]]));
  for (const entry of entries) for (const topic of new Set(entry.topics)) groups.get(topic)?.push(entry);
  return groups;
}

function countCoTopics(topic: string, entries: readonly Entry[], labels: ReadonlyMap<string, string>): Topic['coTopics'] {
  const shared = new Map<string, number>();
  for (const entry of entries) for (const other of new Set(entry.topics)) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...labels]
    .flatMap(([id, label]) => (id === topic || !shared.has(id) ? [] : [{ id, label, shared: shared.get(id) ?? 0 }]))
    .sort((a, b) => b.shared - a.shared);
}
