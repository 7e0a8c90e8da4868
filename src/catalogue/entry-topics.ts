import type { Entry } from '../entries/entry.ts';
import type { Catalogue, Topic } from './model.ts';

/** The topics of an entry, the most central first; those outside the vocabulary are left out. */
export const listTopics = ({ topics = [] }: Pick<Entry, 'topics'>, known: Catalogue['topics']): Topic[] =>
  topics.flatMap((id) => known.get(id) ?? []);
