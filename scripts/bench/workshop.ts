/** A temporary folder that is gone afterwards, whatever ends the work. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Workshop {
  readonly folder: string;
  /** Aborted when somebody stops the benchmark; who waits for something listens to it. */
  readonly signal: AbortSignal;
}

/** Run `act` with a new folder and remove it. @throws what `act` throws, which is an interruption once `signal` is aborted. */
export async function withWorkshop<T>(act: (workshop: Workshop) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-bench-'));
  const controller = new AbortController();
  const interrupt = (): void => controller.abort(new Error('it was interrupted'));
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    return await act({ folder, signal: controller.signal });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}
