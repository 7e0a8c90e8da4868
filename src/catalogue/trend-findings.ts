/**
 * What the trends show, as facts that pages put into words. A finding is told only where the numbers carry it:
 * years that are not over and years with few papers prove nothing.
 */
import { findLaterHalf } from './tallies.ts';
import type { AreaTrend, TopicTrend, Trends, TrendYear } from './trends.ts';

/** A share of fewer papers than this says little; plots mark such years. */
export const FEW_PAPERS = 5;
/** The smaller side of a comparison of two times. */
const ENOUGH_PAPERS = 20;
/** Two-sided 5 % over some eight areas at once (Bonferroni), as a z value. */
const CLEAR = 2.73;
/** Topics compared with each other: the largest. */
const COMPARED = 12;

export type AreaFinding =
  /** The share of an area among filed papers clearly rose or fell; shares are 0 to 1. */
  | { readonly kind: 'rose' | 'fell'; readonly area: AreaTrend['area']; readonly since: number; readonly before: number; readonly after: number }
  | { readonly kind: 'largest'; readonly area: AreaTrend['area'] };

export type TopicFinding =
  /** More papers on `topic` than on `other` in every full year from `since` on, and fewer in all before it. */
  | { readonly kind: 'overtook'; readonly topic: TopicTrend['topic']; readonly other: TopicTrend['topic']; readonly since: number }
  | { readonly kind: 'largest'; readonly topic: TopicTrend['topic'] };

/** Find the year with most papers, the latest of several; `undefined` without dated papers. */
export function findFullestYear({ years }: Trends): TrendYear | undefined {
  return years.reduce<TrendYear | undefined>((best, year) => (best === undefined || year.papers >= best.papers ? year : best), undefined);
}

/** Find the pair of large topics in which one overtook the other most clearly; otherwise the largest topic. */
export function findTopicFinding(trends: Trends): TopicFinding | undefined {
  const ranked = [...trends.topics].sort((a, b) => b.topic.entries.length - a.topic.entries.length);
  const [largest] = ranked;
  if (!largest) return undefined;
  const told = ranked.slice(0, COMPARED);
  const full = trends.years.length - (trends.lastIsOpen ? 1 : 0);
  let best: { topic: TopicTrend; other: TopicTrend; at: number; lead: number } | undefined;
  for (const topic of told) {
    for (const other of told) {
      const turn = findOvertaking(topic.counts.slice(0, full), other.counts.slice(0, full));
      if (turn && (best === undefined || turn.lead > best.lead)) best = { topic, other, ...turn };
    }
  }
  if (!best) return { kind: 'largest', topic: largest.topic };
  return { kind: 'overtook', topic: best.topic.topic, other: best.other.topic, since: trends.years[best.at]?.year ?? 0 };
}

/** The first of at least two last years in which `a` stays ahead; `lead` is the smaller of the leads before and after. */
function findOvertaking(a: readonly number[], b: readonly number[]): { at: number; lead: number } | undefined {
  let at = a.length;
  let after = 0;
  while (at > 0 && (a[at - 1] ?? 0) > (b[at - 1] ?? 0)) {
    at--;
    after += (a[at] ?? 0) - (b[at] ?? 0);
  }
  const before = a.slice(0, at).reduce((sum, count, index) => sum + (b[index] ?? 0) - count, 0);
  const lead = Math.min(before, after);
  return a.length - at >= 2 && lead >= 2 ? { at, lead } : undefined;
}

/** Find the area whose share changed most clearly between the earlier and the later half; otherwise the largest. */
export function findAreaFinding(trends: Trends): AreaFinding | undefined {
  const largest = trends.areas.reduce<AreaTrend | undefined>((best, area) => (best && best.area.count >= area.area.count ? best : area), undefined);
  if (!largest) return undefined;
  const filed = trends.years.map((year) => year.filed);
  const at = findLaterHalf(filed);
  const [filedBefore, filedAfter] = splitSum(filed, at);
  if (Math.min(filedBefore, filedAfter) < ENOUGH_PAPERS) return { kind: 'largest', area: largest.area };
  const changes = trends.areas.map(({ area, counts }) => {
    const [own, ownAfter] = splitSum(counts, at);
    const [before, after] = [own / filedBefore, ownAfter / filedAfter];
    const pooled = (own + ownAfter) / (filedBefore + filedAfter);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / filedBefore + 1 / filedAfter));
    return { area, before, after, clear: error > 0 ? Math.abs(after - before) / error : 0 };
  });
  const [most] = changes.sort((a, b) => b.clear - a.clear);
  if (!most || most.clear < CLEAR) return { kind: 'largest', area: largest.area };
  const { area, before, after } = most;
  return { kind: after > before ? 'rose' : 'fell', area, since: trends.years[at]?.year ?? 0, before, after };
}

function splitSum(counts: readonly number[], at: number): [before: number, after: number] {
  let [before, after] = [0, 0];
  for (const [index, count] of counts.entries()) {
    if (index < at) before += count;
    else after += count;
  }
  return [before, after];
}
