/**
 * Which papers answer a query, best first. Papers must hold everything asked for. When hardly any does, those follow
 * that hold the part of it that says most: the rarer a word, the more it counts.
 */
import { findHits, type Hits, intersect, type Sources } from './hits.ts';
import { measureRarity } from './ranking.ts';
import type { Need, Understood } from './understood.ts';

export interface Match {
  readonly page: number;
  readonly score: number;
}

export interface Matches {
  /** Those that hold everything, then the others; each by score. */
  readonly pages: readonly Match[];
  /** How many hold everything. */
  readonly full: number;
  /** What not all of them hold. */
  readonly loosened: readonly string[];
}

/** Of many words only so many of the rarest are looked up; the texts of the first results decide about the others. */
const MAX_LOOKED_UP = 8;
/** Fewer papers than this call for others that hold most of a long query. */
const ENOUGH = 3;
/** A loosened result holds at least this share of the rarity that the best one holds. */
const LOOSE_SHARE = 0.5;
const MAX_LOOSE = 100;

/** Match a query that asks for something. */
export async function matchPapers({ needs, excluded }: Pick<Understood, 'needs' | 'excluded'>, sources: Sources): Promise<Matches> {
  const { strict, loose } = chooseNeeds(needs, sources);
  const [strictHits, looseHits, banned] = await Promise.all(
    [strict, loose, excluded].map(async (list) => Promise.all(list.map(async (need) => findHits(need, sources)))),
  );
  const hidden = new Set((banned ?? []).flatMap((hits) => [...hits.keys()]));
  const base = strict.length > 0 ? intersect(strictHits ?? []) : undefined;
  const all = [...(base ? [base] : []), ...(looseHits ?? [])];
  const full = toMatches(all.length > 0 ? intersect(all) : everything(sources), hidden);
  const parts = loose.map((need, at) => ({ label: need.label, hits: looseHits?.[at] ?? new Map<number, number>() }));
  if (full.length >= ENOUGH || (full.length > 0 && loose.length < 4) || loose.length < 2) return { pages: full, full: full.length, loosened: [] };
  const held = new Set(full.map(({ page }) => page));
  const others = loosen(parts, { base, papers: sources.index.pages }).filter(({ page }) => !held.has(page) && !hidden.has(page));
  const shown = others.slice(0, MAX_LOOSE);
  return { pages: [...full, ...shown], full: full.length, loosened: shown.length === 0 ? [] : listMissing(parts, shown) };
}

/** Operators, phrases and identifiers always hold; words may be let go. */
function chooseNeeds(needs: readonly Need[], sources: Sources): { strict: Need[]; loose: Need[] } {
  const isLoose = ({ kind }: Need): boolean => kind === 'word' || kind === 'any';
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

/** Papers that hold enough of the parts, the most of them first. */
function loosen(parts: readonly Part[], { base, papers }: { base: Hits | undefined; papers: number }): Match[] {
  const found = new Map<number, { mass: number; score: number }>();
  const masses = parts.map(({ label, hits }) => (hits.size === 0 ? 0 : measureRarity(hits.size, papers) * label.split(' ').length));
  for (const [at, { hits }] of parts.entries()) {
    for (const [page, score] of hits) {
      if (base && !base.has(page)) continue;
      const before = found.get(page) ?? { mass: 0, score: base?.get(page) ?? 0 };
      found.set(page, { mass: before.mass + (masses[at] ?? 0), score: before.score + score });
    }
  }
  const most = Math.max(...[...found.values()].map(({ mass }) => mass));
  return [...found]
    .filter(([, { mass }]) => mass >= most * LOOSE_SHARE)
    .map(([page, { mass, score }]) => ({ page, score: (score * mass) / most }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

const listMissing = (parts: readonly Part[], shown: readonly Match[]): string[] =>
  parts.filter(({ hits }) => shown.some(({ page }) => !hits.has(page))).map(({ label }) => label);
