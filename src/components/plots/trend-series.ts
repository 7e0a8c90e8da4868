/** The plots of the trends page that are many small ones side by side: of areas and of topics. */
import * as texts from '#texts';
import { topicPath, topicsPath } from '../../catalogue/addresses.ts';
import { FEW_PAPERS, findAreaFinding, findTopicFinding } from '../../catalogue/trend-findings.ts';
import type { Trends, TrendYear } from '../../catalogue/trends.ts';
import { renderColumns, type Column } from './columns.ts';
import { type TrendPlot, WIDTH } from './trend-plots.ts';

/** One of many. */
const SMALL = { width: 160, height: 40 };

/** Small plots of one kind, each named by a link. */
export interface TrendSeries extends Omit<TrendPlot, 'svg'> {
  readonly groups: readonly {
    /** Absent where the items are areas themselves. */
    readonly area?: { readonly label: string; readonly index: number };
    readonly items: readonly { readonly label: string; readonly path: string; readonly area: number; readonly svg: string }[];
  }[];
}

const { formatNumber } = texts;

export function plotAreas(trends: Trends): TrendSeries | undefined {
  const found = findAreaFinding(trends);
  if (!found) return undefined;
  const { label, count } = found.area;
  const notes = [texts.trendsAreasNote, ...(trends.years.some(isFewIn) ? [texts.trendsFewNote(FEW_PAPERS)] : [])];
  return {
    id: 'by-area',
    finding:
      found.kind === 'largest'
        ? texts.trendsAreaLargest(label, count, trends.papers)
        : (found.kind === 'rose' ? texts.trendsAreaRose : texts.trendsAreaFell)(label, found.before, found.after, found.since),
    note: texts.joinSentences(notes),
    table: {
      caption: texts.trendsAreasNote,
      head: [texts.trendsArea, ...trends.years.map(({ year }) => String(year))],
      rows: [
        ...trends.areas.map(({ area, counts }) => ({ name: area.label, cells: counts.map(formatNumber) })),
        { name: texts.trendsFiled, cells: trends.years.map(({ filed }) => formatNumber(filed)) },
      ],
    },
    groups: [{ items: drawShares(trends) }],
  };
}

/** Each area's share of a year's papers, to one scale; years that say little do not set it, unless there are no others. */
function drawShares({ areas, years }: Trends): TrendSeries['groups'][number]['items'] {
  const shares = areas.map(({ area, counts }) => ({ area, own: counts.map((count, at) => count / Math.max(1, years[at]?.filed ?? 0)) }));
  const all = shares.flatMap(({ own }) => own);
  const telling = shares.flatMap(({ own }) => own.filter((_, at) => !isFewAt(years, at)));
  const most = (telling.length > 0 ? telling : all).reduce((highest, share) => Math.max(highest, share), 0.01);
  return shares.map(({ area, own }) => {
    const columns = own.map((share, at): Column => {
      const isFaint = isFewAt(years, at);
      return { name: String(years[at]?.year), value: Math.min(share, most), note: isFaint ? '' : texts.plotShare(share), isFaint };
    });
    const svg = renderColumns({ columns, label: texts.trendsPlotOf(area.label), area: area.index, most, width: WIDTH, height: 56 });
    return { label: area.label, path: `${topicsPath()}#${area.id}`, area: area.index, svg };
  });
}

const isFewIn = ({ filed }: TrendYear): boolean => filed < FEW_PAPERS;
const isFewAt = (years: readonly TrendYear[], at: number): boolean => years.slice(at, at + 1).some(isFewIn);

export function plotTopics(trends: Trends): TrendSeries | undefined {
  const found = findTopicFinding(trends);
  if (!found) return undefined;
  const { label, entries } = found.topic;
  const most = trends.topics.reduce((highest, { counts }) => Math.max(highest, ...counts), 1);
  const years = trends.years.map(({ year }) => String(year));
  const draw = ({ topic, counts }: Trends['topics'][number]): string => {
    const columns = counts.map((value, at) => ({ name: years[at] ?? '', value, note: formatNumber(value) }));
    return renderColumns({ columns, label: texts.trendsPlotOf(topic.label), area: topic.area.index, most, ...SMALL });
  };
  return {
    id: 'by-topic',
    finding:
      found.kind === 'largest'
        ? texts.trendsTopicLargest(label, entries.length, trends.papers)
        : texts.trendsTopicOvertook(label, found.other.label, found.since),
    note: texts.trendsTopicsNote,
    table: {
      caption: texts.trendsTopicsNote,
      head: [texts.trendsTopic, ...years],
      rows: trends.topics.map(({ topic, counts }) => ({ name: topic.label, path: topicPath(topic.id), cells: counts.map(formatNumber) })),
    },
    groups: trends.areas.map(({ area }) => ({
      area,
      items: trends.topics
        .filter(({ topic }) => topic.area.id === area.id)
        .map((trend) => ({ label: trend.topic.label, path: topicPath(trend.topic.id), area: area.index, svg: draw(trend) })),
    })),
  };
}
