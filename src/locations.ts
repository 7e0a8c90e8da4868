/** Where things lie on disk. The environment may redirect them for other catalogues, tests and benchmarks. */
import path from 'node:path';

export interface Locations {
  /** Absolute folders. */
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly seeds: string;
  /** The offline copy as a folder; its zip lies beside it. */
  readonly offline: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Resolve `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `SEEDS_DIR` and `OFFLINE_DIR` against the working directory. */
export function findLocations(env: Environment = process.env, cwd: string = process.cwd()): Locations {
  const at = (name: string, fallback: string): string => path.resolve(cwd, env[name] || fallback);
  return {
    content: at('CONTENT_DIR', 'content'),
    out: at('OUT_DIR', 'dist'),
    cache: at('CACHE_DIR', '.cache'),
    seeds: at('SEEDS_DIR', 'seeds'),
    offline: at('OFFLINE_DIR', 'dist-offline'),
  };
}
