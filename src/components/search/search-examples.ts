/** What may be typed, told on every page; so it comes from what lies longest in the catalogue and seldom changes. */
import { catalogue } from '../../site.ts';
import { hasLiveCounts } from '../live-counts.ts';

const { entries, topics, methods } = catalogue;
const paper = entries.at(hasLiveCounts ? 0 : -1);
const topic = [...topics.values()].find((one) => one.entries.length > 0);

export const searchExamples: readonly string[] = [methods[0]?.name, paper?.authors?.[0], paper?.arxiv, topic?.label].filter(
  (example) => example !== undefined,
);
