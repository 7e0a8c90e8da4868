/** What a process and all it starts use until it ends. */
import { availableParallelism } from 'node:os';
import { canReadProcesses, listTree, readBusyCpu, readChildrenCpu, readPageSize, readProcesses } from './processes.ts';

const PAUSE_MS = 100;

export interface Usage {
  /** Seconds of all processes together. */
  readonly cpu: number;
  /** The largest sum of resident memory seen, in bytes; what processes share counts in each. */
  readonly peakMemory: number;
  /** How much of the machine's processors others had meanwhile, 0 to 1. */
  readonly foreignShare: number;
}

/** Watch the process `root`, a child of this one; the returned function stops and tells. `undefined` where /proc is missing. */
export function watchProcess(root: number): () => Usage | undefined {
  if (!canReadProcesses()) return () => undefined;
  const pageSize = readPageSize();
  const seen = new Map<number, number>();
  const before = { wall: performance.now(), busy: readBusyCpu(), children: readChildrenCpu(), own: process.cpuUsage() };
  let peakPages = 0;
  const sample = (): void => {
    const processes = readProcesses();
    let pages = 0;
    for (const id of listTree(processes, root)) {
      const { cpu = 0, residentPages = 0 } = processes.get(id) ?? {};
      seen.set(id, cpu);
      pages += residentPages;
    }
    peakPages = Math.max(peakPages, pages);
  };
  sample();
  const timer = setInterval(sample, PAUSE_MS);
  return () => {
    clearInterval(timer);
    const sampled = [...seen.values()].reduce((sum, cpu) => sum + cpu, 0);
    // A process that nobody waited for is in the samples alone, a short one in the account of its parent alone.
    const cpu = Math.max(sampled, readChildrenCpu() - before.children);
    const { user, system } = process.cpuUsage(before.own);
    const foreign = readBusyCpu() - before.busy - cpu - (user + system) / 1e6;
    const seconds = (performance.now() - before.wall) / 1000;
    return { cpu, peakMemory: peakPages * pageSize, foreignShare: Math.max(0, foreign) / (seconds * availableParallelism()) };
  };
}
