/** What Linux tells of running processes in /proc; elsewhere there is nothing to read, and the figures stay unknown. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The unit of processor time in /proc is the same on every machine. */
const TICKS_PER_SECOND = 100;

export interface Process {
  readonly parent: number;
  /** Of the process itself, in seconds. */
  readonly cpu: number;
  /** Of children that ended and were waited for, in seconds. */
  readonly childrenCpu: number;
  /** Resident pages; those shared with others count in each. */
  readonly residentPages: number;
}

export const canReadProcesses = (): boolean => existsSync('/proc/self/stat');

/** Parse a line of /proc/PID/stat; the name in parentheses may hold anything. */
export function parseProcess(stat: string): Process {
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(values[field - 3] ?? 0);
  return {
    parent: at(4),
    cpu: (at(14) + at(15)) / TICKS_PER_SECOND,
    childrenCpu: (at(16) + at(17)) / TICKS_PER_SECOND,
    residentPages: at(24),
  };
}

/** Read all processes by id. */
export function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(name);
    if (stat !== undefined) processes.set(Number(name), parseProcess(stat));
  }
  return processes;
}

/** `root` and all that it started, those that they started among them. */
export function listTree(processes: ReadonlyMap<number, Process>, root: number): number[] {
  const children = new Map<number, number[]>();
  for (const [id, { parent }] of processes) children.set(parent, [...(children.get(parent) ?? []), id]);
  const tree = processes.has(root) ? [root] : [];
  for (const id of tree) tree.push(...(children.get(id) ?? []));
  return tree;
}

/** Processor time of all children of this process that ended, and of theirs, in seconds. */
export const readChildrenCpu = (): number => parseProcess(readStat('self') ?? '').childrenCpu;

/** Time that all processors of the machine were busy since it started, in seconds. */
export function readBusyCpu(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
    .split(/ +/)
    .map(Number);
  return (user + nice + system + irq + softIrq) / TICKS_PER_SECOND;
}

/** Bytes a page. */
export const readPageSize = (): number => Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));

/** A process may end at any time. */
function readStat(id: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}
