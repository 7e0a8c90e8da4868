/** Time, as an argument: tests have their own. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Resolves after that long, or as soon as the signal is given. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  wait: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};
