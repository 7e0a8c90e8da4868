/** The report of a benchmark as plain text. */
import type { Machine } from './machine.ts';
import { ALL_LEAVE_OUT, PEERS } from './peers.ts';
import { compareResults, findPageDifferences, measureGrowth } from './ratios.ts';
import type { Absence, Result } from './result.ts';

export interface Report {
  readonly machine: Machine;
  readonly results: readonly Result[];
  readonly absences: readonly Absence[];
}

const UNKNOWN = '–';
/** Above it, figures say something about others, too. */
const QUIET_SHARE = 0.1;

/** The figures of all runs, what they mean, and what to mind. */
export function renderReport(report: Report, { scale }: { scale: boolean }): string {
  const { machine, results } = report;
  const growth = scale ? renderGrowth(results) : '';
  const parts = [renderMachine(machine), renderFigures(results), renderPhases(results), renderPages(results), growth, renderNotes(report)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderMachine({ date, system, processor, cores, memory, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}  ${system}, ${processor}, ${cores} cores, ${gigabytes(memory)} GB\n${programs.join(', ')}`;
}

const COLUMNS = ['entries', 'run', 'wall s', 'pages s', 'index s', 'CPU s', 'peak GB', 'files', 'MB', 'pages MB', 'index MB'] as const;
const RATIO_COLUMNS = ['× floor', 'CPU', '× Hugo', 'CPU', 'others'] as const;

function renderFigures(results: readonly Result[]): string {
  const ratios = compareResults(results);
  const rows = results.map((result) => {
    const { n, name, wall, pagesWall, indexWall, cpu, peakMemory, foreignShare, sizes } = result;
    const { toFloor, toHugo } = ratios.get(result) ?? {};
    const seconds = [wall, pagesWall, indexWall, cpu].map((value) => show(value, 1));
    const weights = [sizes?.bytes, sizes?.pageBytes, sizes?.indexBytes].map((bytes) => show(bytes && bytes / 1e6, 1));
    const compared = [toFloor?.wall, toFloor?.cpu, toHugo?.wall, toHugo?.cpu].map((value) => show(value, 2));
    const memory = peakMemory === undefined ? UNKNOWN : gigabytes(peakMemory);
    const others = foreignShare === undefined ? UNKNOWN : `${Math.round(foreignShare * 100)} %`;
    return [String(n), name, ...seconds, memory, show(sizes?.files, 0), ...weights, ...compared, others];
  });
  return renderTable([[...COLUMNS, ...RATIO_COLUMNS], ...rows]);
}

/** What our own builds say of their parts; those may overlap. */
function renderPhases(results: readonly Result[]): string {
  const lines = results.flatMap(({ n, name, phases = [] }) => {
    const parts = phases.map((phase) => `${phase.name} ${show((phase.end - phase.start) / 1000, 1)}`);
    return parts.length === 0 ? [] : [`${n} ${name}: ${parts.join(', ')}`];
  });
  return lines.length === 0 ? '' : `Parts of builds in seconds; they overlap:\n${lines.join('\n')}`;
}

function renderPages(results: readonly Result[]): string {
  const sites = results.filter(({ name, sizes }) => sizes && (name === 'cold' || PEERS.some((peer) => peer.name === name)));
  const rows = sites.map(({ n, name, sizes }) => [String(n), name, ...Object.values(sizes?.pages ?? {}).map(String)]);
  const kinds = Object.keys(sites[0]?.sizes?.pages ?? {});
  return sites.length < 2 ? '' : `Pages by kind:\n${renderTable([['entries', 'site', ...kinds], ...rows])}`;
}

function renderGrowth(results: readonly Result[]): string {
  const rows = measureGrowth(results).map(({ n, name, milliseconds, growth, cpuMilliseconds, cpuGrowth }) => {
    const values = [milliseconds, growth, cpuMilliseconds, cpuGrowth].map((value) => show(value, 2));
    return [String(n), name, ...values];
  });
  return `Cost of an entry, and how many times that of the smallest size it is:\n${renderTable([['entries', 'run', 'wall ms', '×', 'CPU ms', '×'], ...rows])}`;
}

function renderNotes({ results, absences }: Report): string {
  const noisy = results.filter(({ foreignShare = 0 }) => foreignShare > QUIET_SHARE);
  const ran = PEERS.filter(({ name }) => results.some((result) => result.name === name));
  const lines = [
    'floor: the files of the cold build merely written, and Pagefind alone over its pages.',
    ...(ran.length === 0 ? [] : [`Peers leave out ${ALL_LEAVE_OUT}.`]),
    ...ran.flatMap(({ title, leavesOut }) => (leavesOut === undefined ? [] : [`${title} also leaves out ${leavesOut}.`])),
    ...results.flatMap((result) => listPageDifferences(result, results)),
    ...absences.map(({ n, name, reason }) => `Not measured: ${name}${n === undefined ? '' : ` with ${n} entries`}: ${reason}`),
    ...(noisy.length === 0
      ? []
      : [
          `Warning: the machine was not quiet; others had more than ${QUIET_SHARE * 100} % of its processors in ${noisy.length} of ${results.length} runs.`,
        ]),
  ];
  return lines.join('\n');
}

function listPageDifferences(result: Result, results: readonly Result[]): string[] {
  const ours = results.find(({ name, n, sizes }) => sizes && n === result.n && !PEERS.some((peer) => peer.name === name))?.sizes;
  if (!ours || !result.sizes || !PEERS.some(({ name }) => name === result.name)) return [];
  return findPageDifferences(ours, result.sizes).map(
    (difference) => `Warning: ${result.name} with ${result.n} entries has other pages: ${difference}.`,
  );
}

/** Columns as wide as they need to be; figures to the right, names to the left. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number): string => (column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

const show = (value: number | undefined, digits: number): string => (value === undefined ? UNKNOWN : value.toFixed(digits));

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(2);
