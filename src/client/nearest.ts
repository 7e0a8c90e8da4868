/** Which entries a mistyped address may have meant. */
import { measureDistance } from '../problems/did-you-mean.ts';

export type Name = readonly [id: string, title: string];

const SHOWN = 5;
const LONGEST_WORD = 80;

/** The part of a path that names an entry: its last non-empty segment as lower-case words joined by hyphens. */
export function readWanted(path: string): string {
  const segment = path.split('/').findLast((part) => part !== '') ?? '';
  return decode(segment)
    .toLowerCase()
    .replace(/\.[a-z.]{2,8}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_WORD);
}

/** The most likely names first, at most five; none when nothing resembles `wanted`. */
export function rankNames(wanted: string, names: readonly Name[]): readonly Name[] {
  if (wanted === '') return [];
  return names
    .map((name) => ({ name, likeness: measureLikeness(wanted, name[0]) }))
    .filter(({ likeness }) => likeness >= 0.34)
    .sort((a, b) => b.likeness - a.likeness || a.name[0].length - b.name[0].length)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

/** From 0 to 1: a shared beginning counts most, then shared words, then few changed letters. */
function measureLikeness(wanted: string, id: string): number {
  if (id.startsWith(wanted) || wanted.startsWith(id)) return 0.9 + 0.1 * (Math.min(wanted.length, id.length) / Math.max(wanted.length, id.length));
  const words = wanted.split('-');
  const present = new Set(id.split('-'));
  const shared = words.filter((word) => present.has(word)).length / words.length;
  const head = id.slice(0, wanted.length + 2);
  const letters = 1 - Math.min(measureDistance(wanted, id), measureDistance(wanted, head)) / wanted.length;
  return Math.max(shared * 0.8, letters * 0.85);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
