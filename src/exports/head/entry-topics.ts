import type { Catalogue, Topic } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';

/** The topics of an entry, the most central first. */
export const listTopics = ({ topics = [] }: Entry, known: Catalogue['topics']): Topic[] => topics.flatMap((id) => known.get(id) ?? []);
