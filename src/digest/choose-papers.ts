/** What a digest holds: the papers that joined the catalogue in its days. */
import { compareText } from '../catalogue/entry-order.ts';
import { findJoined } from '../catalogue/joined.ts';
import type { Catalogue, Site, Topic } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import { findNearest } from '../problems/did-you-mean.ts';
import type { Period } from './period.ts';

export interface Digest {
  readonly site: Site;
  readonly period: Period;
  /** Absent: papers of all topics. */
  readonly topic?: Topic;
  readonly topicLabels: ReadonlyMap<string, string>;
  /** The last to join first, then the newest first; at most as many as asked for. */
  readonly papers: readonly Entry[];
  /** How many there are in all. */
  readonly total: number;
}

interface Choice {
  readonly period: Period;
  readonly topicId?: string | undefined;
  readonly limit: number;
}

const FEW = 8;

/** Choose by the day papers joined; those of which it is not known belong to no digest. @throws for an unknown topic. */
export function chooseDigest(catalogue: Catalogue, { period, topicId, limit }: Choice): Digest {
  const topic = topicId === undefined ? undefined : getTopic(catalogue, topicId);
  const entries = topic?.entries ?? catalogue.entries;
  const joined = entries.map((entry) => ({ entry, day: findJoined(entry) ?? '' })).filter(({ day }) => day >= period.since && day <= period.until);
  const papers = joined.sort((a, b) => compareText(b.day, a.day)).map(({ entry }) => entry);
  return {
    site: catalogue.site,
    period,
    ...(topic && { topic }),
    topicLabels: new Map([...catalogue.topics].map(([id, { label }]) => [id, label])),
    papers: papers.slice(0, limit),
    total: papers.length,
  };
}

/** How many entries can be in no digest, because nothing tells when they joined. */
export const countUndated = ({ entries }: Pick<Catalogue, 'entries'>): number => entries.filter((entry) => findJoined(entry) === undefined).length;

function getTopic({ topics }: Catalogue, id: string): Topic {
  const topic = topics.get(id);
  if (topic) return topic;
  const nearest = findNearest(id, topics.keys());
  const hint = topics.size <= FEW ? `choose ${[...topics.keys()].join(', ')}` : 'content/topics.yaml lists them';
  throw new Error(`there is no topic \`${id}\`; ${nearest === undefined ? hint : `did you mean \`${nearest}\`?`}`);
}
