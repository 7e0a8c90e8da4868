/**
 * Which papers answer a query, best first. Papers must hold everything asked for. When hardly any does, others may
 * follow that hold the part of it that says most: the rarer a word, the more it counts.
 */
import { findHits, type Hits, intersect, type Sources } from './hits.ts';
import { measureRarity } from './ranking.ts';
import type { Need, Understood } from '../query/understood.ts';

export interface Match {
  readonly page: number;
  readonly score: number;
}

export interface Matches {
  /** Papers that hold everything, by score. */
  readonly full: readonly Match[];
  /** Tell whether so few papers call for others that hold most. */
  readonly isTooFew: (papers: number) => boolean;
  /** List the others, by score, as good as the best of those that `fits`. */
  readonly loosen: (fits: (page: number) => boolean) => readonly Match[];
  /** What some of `pages` lack, as the reader typed it. */
  readonly listMissing: (pages: readonly number[]) => readonly string[];
}

/** Of many words only so many of the rarest are looked up; the texts of the first results decide about the others. */
const MAX_LOOKED_UP = 8;
/** Fewer papers than this call for others that hold most of a long query. */
const ENOUGH = 3;
/** Words of a long query. */
const LONG = 4;
/** A loosened result holds at least this share of the rarity that the best one holds. */
const LOOSE_SHARE = 0.5;

/** Match a query that asks for something. */
export async function matchPapers({ needs, excluded }: Pick<Understood, 'needs' | 'excluded'>, sources: Sources): Promise<Matches> {
  const { strict, loose } = chooseNeeds(needs, sources);
  const [strictHits, looseHits, banned] = await Promise.all([
    findAll(strict, sources),
    findAll(loose, sources),
    Promise.all(excluded.map(async (list) => intersect(await findAll(list, sources)))),
  ]);
  const hidden = new Set(banned.flatMap((hits) => [...hits.keys()]));
  const base = strict.length > 0 ? intersect(strictHits) : undefined;
  const all = [...(base ? [base] : []), ...looseHits];
  const full = toMatches(all.length > 0 ? intersect(all) : everything(sources), hidden);
  const parts = loose.map(({ label }, at) => ({ label, hits: looseHits[at] ?? new Map<number, number>() }));
  return {
    full,
    isTooFew: (papers) => parts.length > 1 && papers < (parts.length >= LONG ? ENOUGH : 1),
    loosen: (fits) => {
      const held = new Set([...hidden, ...full.map(({ page }) => page)]);
      const isOpen = (page: number): boolean => !held.has(page) && (!base || base.has(page));
      return toMatches(loosen(parts, { isOpen, fits, base, papers: sources.index.pages }), held);
    },
    listMissing: (pages) => parts.filter(({ hits }) => pages.some((page) => !hits.has(page))).map(({ label }) => label),
  };
}

/** Matches of a query that cannot be looked up. */
export const fixMatches = (full: readonly Match[]): Matches => ({ full, isTooFew: () => false, loosen: () => [], listMissing: () => [] });

const findAll = async (needs: readonly Need[], sources: Sources): Promise<Hits[]> => Promise.all(needs.map(async (need) => findHits(need, sources)));

/** Operators, phrases and identifiers always hold; words may be let go. */
function chooseNeeds(needs: readonly Need[], sources: Sources): { strict: Need[]; loose: Need[] } {
  const strong = needs.filter((need) => need.kind !== 'word' || !need.weak);
  const loose = strong.filter(isLoose);
  const rarest = new Set(
    loose
      .map((need) => ({ need, papers: estimatePapers(need, sources) }))
      .sort((a, b) => a.papers - b.papers)
      .slice(0, MAX_LOOKED_UP)
      .map(({ need }) => need),
  );
  return { strict: strong.filter((need) => !isLoose(need)), loose: loose.filter((need) => rarest.has(need)) };
}

const isLoose = (need: Need): boolean => need.kind === 'word' || (need.kind === 'any' && !need.strict);

function estimatePapers(need: Need, sources: Sources): number {
  if (need.kind === 'word') return need.forms.reduce((sum, { papers }) => sum + papers, 0);
  if (need.kind !== 'any') return need.kind === 'facet' ? sources.index.pages / 10 : 1;
  return need.of.reduce((sum, list) => sum + Math.min(...list.map((inner) => estimatePapers(inner, sources))), 0);
}

const everything = ({ index }: Sources): Hits => new Map(Array.from({ length: index.pages }, (_, page) => [page, 0]));

const toMatches = (hits: Hits, hidden: ReadonlySet<number>): Match[] =>
  [...hits]
    .filter(([page]) => !hidden.has(page))
    .map(([page, score]) => ({ page, score }))
    .sort((a, b) => b.score - a.score || a.page - b.page);

interface Part {
  readonly label: string;
  readonly hits: Hits;
}

interface Loosening {
  readonly isOpen: (page: number) => boolean;
  readonly fits: (page: number) => boolean;
  /** Scores of what must hold. */
  readonly base: Hits | undefined;
  readonly papers: number;
}

/** Score the papers that hold enough of the parts; each part counts by its rarity and its words. */
function loosen(parts: readonly Part[], { isOpen, fits, base, papers }: Loosening): Hits {
  const found = new Map<number, { mass: number; score: number }>();
  for (const { label, hits } of parts) {
    const weight = measureRarity(hits.size, papers) * label.split(' ').length;
    for (const [page, score] of hits) {
      if (!isOpen(page)) continue;
      const before = found.get(page) ?? { mass: 0, score: base?.get(page) ?? 0 };
      found.set(page, { mass: before.mass + weight, score: before.score + score });
    }
  }
  let most = 0;
  for (const [page, { mass }] of found) if (fits(page)) most = Math.max(most, mass);
  return new Map([...found].filter(([, { mass }]) => mass >= most * LOOSE_SHARE).map(([page, { mass, score }]) => [page, score * mass]));
}
