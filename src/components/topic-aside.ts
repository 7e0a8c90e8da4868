/** What stands beside the papers of a topic, on its first leaf. */
import type { Topic } from '../catalogue/model.ts';
import { chooseRepresentatives } from '../catalogue/representatives.ts';
import { listBornMethods, listMethodLines, listNearest } from './shelf-lines.ts';

const METHODS = 10;
const CENTRAL = 3;
/** Shorter lists are read whole. */
const MIN_FOR_CENTRAL = 8;

export function describeTopic(topic: Topic) {
  const { entries } = topic;
  const born = listBornMethods(entries);
  return {
    central: entries.length >= MIN_FOR_CENTRAL ? chooseRepresentatives(topic, listNearest, CENTRAL) : [],
    born: { lines: born.slice(0, METHODS), more: born.length - METHODS },
    mentioned: listMethodLines(entries, METHODS),
  };
}
