/** What readers write after `topic:`, `year:`, `venue:` and `has:` → positions in the facet table. */
import type { FacetTable, FacetValue } from '../tables/facet-table.ts';
import { type Facet, HOLDINGS } from '../facets.ts';
import { foldText } from '../fold.ts';
import { listSpellingVariants } from './spelling-variants.ts';
import { joinName, listNames, normaliseName } from './topic-names.ts';
import type { Need } from './understood.ts';

/**
 * Find what is meant by a facet's value: `ICRA 2011` is a venue and a year.
 *
 * @returns `undefined` when the value says nothing, so that its words can be searched for.
 */
export function findFacetNeeds(facet: Facet, value: string, facets: FacetTable): Need[] | undefined {
  const toNeed = (of: Facet, text: string): Need | undefined => {
    const values = findFacetValues(of, text, facets);
    return values && { kind: 'facet', facet: of, values, label: `${of}:${text}`, share: 1 };
  };
  const whole = toNeed(facet, value);
  const [, series, year] = facet === 'venue' && !whole ? (/^(.*\S)\s*((?:19|20)\d\d)$/.exec(value) ?? []) : [];
  if (series === undefined || year === undefined) return whole && [whole];
  const venue = toNeed('venue', series);
  const published = toNeed('year', year);
  return venue && published && [venue, published];
}

/** Find the values that are meant; none where the value is well-formed and no paper carries it. */
export function findFacetValues(facet: Facet, value: string, facets: FacetTable): number[] | undefined {
  return FINDERS[facet](value, facets.values[facet]);
}

type Finder = (value: string, known: readonly FacetValue[]) => number[] | undefined;

const FINDERS: Readonly<Record<Facet, Finder>> = {
  topic: findNamed,
  area: findNamed,
  year: findYears,
  venue: findVenues,
  has: findHoldings,
};

const pick = (known: readonly FacetValue[], holds: (value: FacetValue) => boolean): number[] =>
  known.flatMap((value, index) => (holds(value) ? [index] : []));

/** A whole name, or the beginning of the names of one value only. */
function findNamed(value: string, known: readonly FacetValue[]): number[] | undefined {
  const names = listSpellings(normaliseName(value));
  if (names.includes('')) return undefined;
  const joined = new Set(names.map(joinName));
  const [whole] = pick(known, (topic) => listNames(topic).some((name) => joined.has(joinName(name))));
  if (whole !== undefined) return [whole];
  const begun = pick(known, (topic) => listNames(topic).some((other) => names.some((name) => other.startsWith(name))));
  return begun.length === 1 ? begun : undefined;
}

/** The name, then with each of its words in its other spellings. */
function listSpellings(name: string): string[] {
  const words = name.split(' ');
  return [name, ...words.flatMap((word, at) => listSpellingVariants(word).map((variant) => words.with(at, variant).join(' ')))];
}

const YEARS = /^(?<sign>[<>]=?|=)?(?<from>\d{4})?(?<range>\.{2,3}|-)?(?<to>\d{4})?(?<plus>\+)?$/;

function findYears(value: string, known: readonly FacetValue[]): number[] | undefined {
  const ranges = value.split(',').map(readYears);
  if (ranges.includes(undefined)) return undefined;
  return pick(known, ({ id }) => ranges.some((range) => range !== undefined && Number(id) >= range.from && Number(id) <= range.to));
}

/** `2022`, `2022..2024`, `2022-2024`, `2022..`, `..2024`, `>=2022`, `<2020`, `2022+`. */
function readYears(value: string): { from: number; to: number } | undefined {
  const { sign, from, range, to, plus } = YEARS.exec(value.replace(/\s/g, ''))?.groups ?? {};
  if (from === undefined ? to === undefined || range === undefined : to !== undefined && range === undefined) return undefined;
  const [first, last] = [from ?? to ?? '', to ?? from ?? ''].map(Number).sort((a, b) => a - b);
  if (first === undefined || last === undefined) return undefined;
  if (sign?.startsWith('>')) return { from: sign === '>' ? first + 1 : first, to: Infinity };
  if (sign?.startsWith('<')) return { from: -Infinity, to: sign === '<' ? first - 1 : first };
  if (range === undefined) return { from: first, to: plus === undefined ? first : Infinity };
  return { from: from === undefined ? -Infinity : first, to: to === undefined ? Infinity : last };
}

/** Shorter texts are part of too many names. */
const MIN_PART = 3;

/** The same name, or else names that begin with it, or else names that contain it. */
function findVenues(value: string, known: readonly FacetValue[]): number[] | undefined {
  const folded = foldText(value);
  if (folded === '') return undefined;
  const names = listSpellings(folded);
  const tests = [
    (venue: string) => names.includes(venue),
    (venue: string) => names.some((name) => venue.startsWith(name)),
    (venue: string) => folded.length >= MIN_PART && names.some((name) => venue.includes(name)),
  ];
  for (const test of tests) {
    const found = pick(known, ({ id, label }) => test(foldText(id)) || test(foldText(label)));
    if (found.length > 0) return found;
  }
  return undefined;
}

function findHoldings(value: string, known: readonly FacetValue[]): number[] | undefined {
  if (!HOLDINGS.some((holding) => holding === value)) return undefined;
  return pick(known, ({ id }) => id === value);
}
