/** Topics as people name them in a form → their ids. */
import type { Vocabulary } from '../catalogue/topics.ts';
import { findNearest } from '../problems/did-you-mean.ts';

export interface TopicsRead {
  readonly ids: readonly string[];
  readonly unknown: readonly { readonly name: string; readonly nearest: string | undefined }[];
}

/** Labels, ids or aliases, one a line or separated by commas; a label may hold commas of its own. */
export function readTopics(text: string, { areas }: Vocabulary): TopicsRead {
  const topics = areas.flatMap((area) => area.topics);
  const byName = new Map(topics.flatMap(({ id, label, aliases }) => [...aliases, id, label].map((name) => [fold(name), id] as const)));
  const names = text.split('\n').flatMap((line) => splitLine(line, byName));
  const unknown = names.filter((name) => !byName.has(fold(name)));
  const ids = names.flatMap((name) => byName.get(fold(name)) ?? []);
  const labels = topics.map(({ label }) => label);
  return { ids: [...new Set(ids)], unknown: unknown.map((name) => ({ name, nearest: findNearest(name, labels) })) };
}

const fold = (name: string): string => name.trim().toLowerCase();

/** The longest run of pieces that is a name, again and again. */
function splitLine(line: string, byName: ReadonlyMap<string, string>): string[] {
  const pieces = line.split(',').slice(0, 100);
  const names: string[] = [];
  for (let from = 0; from < pieces.length;) {
    const lengths = [4, 3, 2].filter((length) => byName.has(fold(pieces.slice(from, from + length).join(','))));
    const length = lengths[0] ?? 1;
    const name = pieces
      .slice(from, from + length)
      .join(',')
      .trim();
    if (name !== '') names.push(name);
    from += length;
  }
  return names;
}
