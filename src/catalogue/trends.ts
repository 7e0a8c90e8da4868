/**
 * How the catalogue changes over the years: counts with what they are counted of, for plots and their tables.
 * Linear in entries and their topics.
 */
import type { Entry } from '../entries/entry.ts';
import { yearOfEntry } from './entry-order.ts';
import type { Area, Catalogue, Method, Topic } from './model.ts';

/** Years before the last 40 are counted together, so that one old paper does not squeeze the rest. */
const MOST_YEARS = 40;
const MOST_NAMES = 12;

export interface Trends {
  /** All papers, dated or not. */
  readonly papers: number;
  readonly undated: number;
  /** Dated before the first of `years`. */
  readonly earlier: number;
  /** Every year from the first to the last, those without papers too. */
  readonly years: readonly TrendYear[];
  /** Whether the last year may still gain papers: the newest of them is from before its December, or its month is unknown. */
  readonly lastIsOpen: boolean;
  /** In the vocabulary's order; those without papers are left out, here and below. */
  readonly areas: readonly AreaTrend[];
  readonly topics: readonly TopicTrend[];
  /** Named in most papers first. */
  readonly methods: readonly MethodTrend[];
  /** Series such as `ICLR`, with most papers first. */
  readonly venues: readonly { readonly name: string; readonly papers: number }[];
  /** Papers whose venue is known. */
  readonly placed: number;
}

export interface TrendYear {
  readonly year: number;
  readonly papers: number;
  /** With a topic of the vocabulary. */
  readonly filed: number;
  /** With a link to their code. */
  readonly withCode: number;
}

export interface AreaTrend {
  readonly area: Area;
  /** Papers by year, in the order of `Trends.years`; a paper with topics of two areas counts in both. */
  readonly counts: readonly number[];
}

export interface TopicTrend {
  readonly topic: Topic;
  readonly counts: readonly number[];
}

export interface MethodTrend {
  readonly method: Method;
  /** Papers that introduce or mention it. */
  readonly papers: number;
}

export function buildTrends(catalogue: Pick<Catalogue, 'entries' | 'areas' | 'methods'>): Trends {
  const { entries, areas, methods } = catalogue;
  const span = findSpan(entries);
  const dated = entries.filter((entry) => yearOfEntry(entry) !== undefined);
  const inSpan = dated.filter((entry) => (yearOfEntry(entry) ?? 0) >= span.first);
  const filed = new Set(areas.flatMap(({ topics }) => topics.flatMap((topic) => topic.entries)));
  const count = (own: Iterable<Entry>): number[] => countByYear(own, span);
  const [papers, filedByYear, withCode] = [count(entries), count(filed), count(entries.filter(({ links }) => links?.code !== undefined))];
  const used = areas.filter((area) => area.count > 0);
  return {
    papers: entries.length,
    undated: entries.length - dated.length,
    earlier: dated.length - inSpan.length,
    years: papers.map((number, at) => ({ year: span.first + at, papers: number, filed: filedByYear[at] ?? 0, withCode: withCode[at] ?? 0 })),
    lastIsOpen: isOpen(entries),
    areas: used.map((area) => ({ area, counts: count(new Set(area.topics.flatMap((topic) => topic.entries))) })),
    topics: used.flatMap(({ topics }) =>
      topics.filter((topic) => topic.entries.length > 0).map((topic) => ({ topic, counts: count(topic.entries) })),
    ),
    methods: rankMethods(methods),
    ...rankVenues(entries),
  };
}

/** The papers of each year of `span`; others are not counted. */
function countByYear(entries: Iterable<Entry>, { first, length }: Span): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const entry of entries) {
    const at = (yearOfEntry(entry) ?? Number.NaN) - first;
    if (at >= 0 && at < length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function findSpan(entries: readonly Entry[]): Span {
  let [oldest, newest] = [Infinity, -Infinity];
  for (const entry of entries) {
    const year = yearOfEntry(entry);
    if (year === undefined) continue;
    oldest = Math.min(oldest, year);
    newest = Math.max(newest, year);
  }
  if (newest < oldest) return { first: 0, length: 0 };
  const first = Math.max(oldest, newest - MOST_YEARS + 1);
  return { first, length: newest - first + 1 };
}

function isOpen(entries: readonly Entry[]): boolean {
  let newest = '';
  for (const { published } of entries) if (published !== undefined && published > newest) newest = published;
  return newest !== '' && newest.slice(5, 7) !== '12';
}

const rankMethods = (methods: readonly Method[]): MethodTrend[] =>
  methods
    .map((method) => ({ method, papers: new Set([...method.introducedBy, ...method.mentionedBy]).size }))
    .filter(({ papers }) => papers > 1)
    .sort((a, b) => b.papers - a.papers)
    .slice(0, MOST_NAMES);

function rankVenues(entries: readonly Entry[]): Pick<Trends, 'venues' | 'placed'> {
  const counts = new Map<string, number>();
  let placed = 0;
  for (const { venue } of entries) {
    if (venue === undefined) continue;
    placed++;
    const name = nameSeries(venue);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const venues = [...counts].map(([name, papers]) => ({ name, papers })).filter(({ papers }) => papers > 1);
  return { venues: venues.sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1)).slice(0, MOST_NAMES), placed };
}

/**
 * The series of a venue: what stands before its year.
 * @example nameSeries('ICLR 2024') // => 'ICLR'
 */
function nameSeries(venue: string): string {
  const at = venue.search(/[\s,(]*\b(?:19|20)\d\d\b/);
  return at > 0 ? venue.slice(0, at) : venue;
}

interface Span {
  readonly first: number;
  /** Years, 0 without dated papers. */
  readonly length: number;
}
