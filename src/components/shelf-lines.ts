/** Lines of a margin about papers that belong together: their topics, the methods they name. */
import { methodPath, topicPath } from '../catalogue/addresses.ts';
import { indexMethods, tallyMethods, tallyTopics } from '../catalogue/tallies.ts';
import type { Method } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import type { NeighboursOf } from '../catalogue/representatives.ts';
import { catalogue, related } from '../site.ts';

const COMPANIONS = 8;

export interface ShelfLine {
  readonly name: string;
  readonly path: string;
  readonly count: number;
  readonly area?: number;
}

const METHODS = indexMethods(catalogue.methods);
const PLACES = new Map(catalogue.entries.map(({ id }, place) => [id, place]));

export const listTopicLines = (entries: readonly Entry[], limit: number): ShelfLine[] =>
  tallyTopics(entries, catalogue.topics)
    .slice(0, limit)
    .map(({ item, count }) => ({ name: item.label, path: topicPath(item.id), count, area: item.area.index }));

/** Methods that several of the papers name, without those in `except`. */
export const listMethodLines = (entries: readonly Entry[], limit: number, except: readonly Method[] = []): ShelfLine[] =>
  tallyMethods(entries, METHODS)
    .filter(({ item }) => !except.includes(item))
    .slice(0, limit)
    .map(({ item, count }) => ({ name: item.name, path: methodPath(item.slug), count }));

/** Methods that the papers which name one name too. */
export const listCompanions = (method: Method): ShelfLine[] => listMethodLines([...method.introducedBy, ...method.mentionedBy], COMPANIONS, [method]);

/** Methods that the papers introduce, in their order; counted are all papers that name them. */
export const listBornMethods = (entries: readonly Entry[]): ShelfLine[] =>
  [...new Set(entries.flatMap(({ id }) => METHODS.introduced.get(id) ?? []))].map(({ name, slug, introducedBy, mentionedBy }) => ({
    name,
    path: methodPath(slug),
    count: introducedBy.length + mentionedBy.length,
  }));

/** The nearest papers by what they say, for choosing those that stand for a topic. */
export const listNearest: NeighboursOf = (id) =>
  (related.nearest[PLACES.get(id) ?? -1] ?? []).flatMap(({ index, score }) => {
    const near = catalogue.entries[index];
    return near ? [{ id: near.id, score }] : [];
  });
