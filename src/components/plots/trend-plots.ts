/** The plots of the trends page: findings in words, pictures, and the numbers of their tables. */
import * as texts from '#texts';
import { methodPath, topicPath, topicsPath, yearPath } from '../../catalogue/addresses.ts';
import { FEW_PAPERS, findAreaFinding, findFullestYear, findTopicFinding } from '../../catalogue/trend-findings.ts';
import type { Trends, TrendYear } from '../../catalogue/trends.ts';
import { describeYears } from '../year-finding.ts';
import { renderBars } from './bars.ts';
import { renderColumns, type Column } from './columns.ts';

/** Fits a phone; two stand side by side on a sheet. */
const WIDTH = 344;
const HEIGHT = 128;
/** One of many. */
const SMALL = { width: 160, height: 40 };

export interface TrendPlot {
  readonly id: string;
  readonly finding: string;
  readonly note: string;
  readonly table: NumberRows;
  readonly svg: string;
}

export interface NumberRows {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly path?: string | undefined; readonly cells: readonly string[] }[];
}

/** Small plots of one kind, each named by a link. */
export interface TrendSeries extends Omit<TrendPlot, 'svg'> {
  readonly groups: readonly {
    /** Absent where the items are areas themselves. */
    readonly area?: { readonly label: string; readonly index: number };
    readonly items: readonly { readonly label: string; readonly path: string; readonly area: number; readonly svg: string }[];
  }[];
}

const { formatNumber } = texts;

export function plotYears(trends: Trends): TrendPlot {
  const dated = trends.papers - trends.undated;
  const fullest = findFullestYear(trends);
  const isSingle = trends.years.filter(({ papers }) => papers === fullest?.papers).length === 1 && trends.years.length > 1;
  const columns = trends.years.map(({ year, papers }) => ({ name: String(year), value: papers, note: formatNumber(papers) }));
  return {
    id: 'by-year',
    finding:
      fullest && isSingle
        ? texts.trendsYearsFinding(fullest.papers, dated, fullest.year)
        : describeYears(trends.years.map(({ year, papers }) => ({ year, count: papers }))),
    note: texts.trendsYearsNote,
    table: {
      caption: texts.trendsPlotYears,
      head: [texts.plotYear, texts.plotPapers],
      rows: trends.years.map(({ year, papers }) => ({ ...nameYear(year, papers), cells: [formatNumber(papers)] })),
    },
    svg: renderColumns({ columns, label: texts.trendsPlotYears, width: WIDTH, height: HEIGHT }),
  };
}

export function plotCode(trends: Trends): TrendPlot {
  const withCode = trends.years.reduce((sum, year) => sum + year.withCode, 0);
  const papers = trends.years.reduce((sum, year) => sum + year.papers, 0);
  const columns = trends.years.map((year): Column => ({
    name: String(year.year),
    value: year.papers,
    part: year.withCode,
    note: year.papers < FEW_PAPERS ? '' : texts.plotShare(year.withCode / year.papers),
  }));
  return {
    id: 'code',
    finding: texts.trendsCodeFinding(withCode, papers),
    note: texts.trendsCodeNote,
    table: {
      caption: texts.trendsPlotCode,
      head: [texts.plotYear, texts.trendsCode, texts.plotPapers],
      rows: trends.years.map(({ year, withCode: own, papers: all }) => ({ ...nameYear(year, all), cells: [formatNumber(own), formatNumber(all)] })),
    },
    svg: renderColumns({ columns, label: texts.trendsPlotCode, width: WIDTH, height: HEIGHT }),
  };
}

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

export function plotMethods({ methods, papers }: Trends): TrendPlot | undefined {
  const [first, second, third] = methods;
  if (!first) return undefined;
  const isTied = second?.papers === first.papers && third?.papers !== first.papers;
  return {
    id: 'methods',
    finding:
      second && isTied
        ? texts.trendsMethodsTied(first.method.name, second.method.name, first.papers)
        : texts.trendsMethodsFinding(first.method.name, first.papers, papers),
    note: texts.trendsMethodsNote,
    table: {
      caption: texts.trendsPlotMethods,
      head: [texts.trendsMethod, texts.plotPapers],
      rows: methods.map(({ method, papers: own }) => ({ name: method.name, path: methodPath(method.slug), cells: [formatNumber(own)] })),
    },
    svg: rank(
      methods.map(({ method, papers: value }) => ({ name: method.name, value })),
      texts.trendsPlotMethods,
    ),
  };
}

export function plotVenues({ venues, placed }: Trends): TrendPlot | undefined {
  const [first] = venues;
  if (!first) return undefined;
  return {
    id: 'venues',
    finding: texts.trendsVenuesFinding(first.name, first.papers, placed),
    note: texts.trendsVenuesNote,
    table: {
      caption: texts.trendsPlotVenues,
      head: [texts.trendsVenue, texts.plotPapers],
      rows: venues.map(({ name, papers }) => ({ name, cells: [formatNumber(papers)] })),
    },
    svg: rank(
      venues.map(({ name, papers: value }) => ({ name, value })),
      texts.trendsPlotVenues,
    ),
  };
}

const rank = (bars: readonly { readonly name: string; readonly value: number }[], label: string): string =>
  renderBars({ bars: bars.map((bar) => ({ ...bar, note: formatNumber(bar.value) })), label, width: WIDTH });

/** Only years with papers have a page. */
const nameYear = (year: number, papers: number): { name: string; path?: string } =>
  papers > 0 ? { name: String(year), path: yearPath(year) } : { name: String(year) };
