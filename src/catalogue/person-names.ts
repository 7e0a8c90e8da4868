/** Which part of a printed name a list is sorted by. */

/** Particles that belong to the family name when they stand in lower case before it. */
const PARTICLES = new Set(
  'af al ap av ben bin bint da dal das de degli dei del della den der des di do dos du el la las le lo los ten ter th van vom von y zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Turn a printed name into one to sort by: family name with its particles, then the given names.
 *
 * @example createSortName('Jan van der Berg') // => 'van der Berg, Jan'
 * @example createSortName('Ada B. Example Jr.') // => 'Example, Ada B., Jr.'
 */
export function createSortName(name: string): string {
  if (name.includes(',')) return name;
  const words = name.split(/\s+/).filter(Boolean);
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let start = Math.max(0, words.length - 1);
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  const family = words.slice(start).join(' ');
  return [family, words.slice(0, start).join(' '), suffix ?? ''].filter(Boolean).join(', ');
}
