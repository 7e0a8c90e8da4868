/** Telling a network that fails from a fault of the search itself. */
import type { LoadFile } from '../search/tables/manifest.ts';

class LoadFailure extends Error {}

/** Wrap a loader so that its failures can be told from others. */
export function markFailures(load: LoadFile): LoadFile {
  return async (path) => {
    try {
      return await load(path);
    } catch (cause) {
      throw new LoadFailure(`${path} cannot be loaded`, { cause });
    }
  };
}

/** Tell whether an error, or what caused it, is a file that could not be loaded. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof LoadFailure || (error instanceof Error && error.cause !== undefined && isLoadFailure(error.cause));
}
