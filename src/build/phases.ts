/** How long the parts of a build take, for whoever measures them. */
import { writeFile } from 'node:fs/promises';

export interface Phase {
  readonly name: string;
  /** Milliseconds since the build began. */
  readonly start: number;
  readonly end: number;
}

export interface Phases {
  /** Do a part of the work; parts may overlap. */
  readonly measure: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  /** Write them as JSON into the file that `PAPERSHELF_TIMINGS` names, if it names one. */
  readonly report: (env?: Readonly<Record<string, string | undefined>>) => Promise<void>;
}

export function openPhases(): Phases {
  const began = performance.now();
  const phases: Phase[] = [];
  return {
    measure: async (name, act) => {
      const start = performance.now() - began;
      try {
        return await act();
      } finally {
        phases.push({ name, start: Math.round(start), end: Math.round(performance.now() - began) });
      }
    },
    report: async (env = process.env) => {
      if (env.PAPERSHELF_TIMINGS) await writeFile(env.PAPERSHELF_TIMINGS, JSON.stringify({ phases }));
    },
  };
}
