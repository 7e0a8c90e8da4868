/** The single plots of the trends page: findings in words, pictures, and the numbers of their tables. */
import * as texts from '#texts';
import { methodPath, yearPath } from '../../catalogue/addresses.ts';
import { FEW_PAPERS, findFullestYear } from '../../catalogue/trend-findings.ts';
import type { Trends } from '../../catalogue/trends.ts';
import { describeYears } from '../year-finding.ts';
import { renderBars } from './bars.ts';
import { renderColumns, type Column } from './columns.ts';

/** Fits a phone; two stand side by side on a sheet. */
export const WIDTH = 344;
const HEIGHT = 128;

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
