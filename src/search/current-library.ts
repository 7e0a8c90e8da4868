/**
 * Keeps what a search has opened in step with the build the server has: a page may stay open over a deployment, or
 * lose the network. Names of files hold digests, so all that can go wrong is the list of names; it is read again when
 * it is old, and when a file is missing.
 */

export interface Opened {
  /** The text of the manifest it was opened with. */
  readonly manifest: string;
}

interface LibraryOptions<T extends Opened> {
  readonly readManifest: () => Promise<string>;
  readonly open: (manifest: string) => Promise<T>;
  /** Milliseconds, from any start. */
  readonly now?: () => number;
}

export interface CurrentLibrary<T> {
  /** Get what is open; opens it the first time, and anew when the manifest has changed. */
  get(): Promise<T>;
  /** Run `read`; where a file of its build is gone, run it once more with the present build. */
  read<R>(read: (library: T) => Promise<R>): Promise<R>;
  /** Read the manifest again; tells whether the server has another build than the one that was open. */
  renew(): Promise<boolean>;
}

/** How many milliseconds a manifest is taken to be the server's. */
export const FRESH = 20_000;

/** Results of the build before last are not shown; one that failed is opened again the next time. */
export function createCurrentLibrary<T extends Opened>({ readManifest, open, now = () => performance.now() }: LibraryOptions<T>): CurrentLibrary<T> {
  let library: Promise<T> | undefined;
  let readAt = -Infinity;

  /** Without a network the manifest that is known stays. */
  const renew = async (known: T | undefined): Promise<T> => {
    const manifest = await readManifest().catch((cause: unknown) => known?.manifest ?? fail(cause));
    readAt = now();
    if (known === undefined) return open(manifest).catch(fail);
    // In the middle of a deployment the files of the new build may not be there yet.
    return known.manifest === manifest ? known : open(manifest).catch(() => known);
  };
  const replace = (known: Promise<T | undefined>): Promise<T> => {
    const renewed = known.then(renew);
    library = renewed;
    renewed.catch(() => {
      if (library === renewed) library = undefined;
    });
    return renewed;
  };
  const get = (): Promise<T> => {
    if (library === undefined) return replace(Promise.resolve(undefined));
    if (now() - readAt <= FRESH) return library;
    readAt = now();
    return replace(library);
  };
  const read = async <R>(work: (library: T) => Promise<R>): Promise<R> => {
    const first = await get();
    try {
      return await work(first);
    } catch (cause) {
      const second = await replace(Promise.resolve(first));
      if (second === first) throw cause;
      return work(second);
    }
  };
  const isOther = async (): Promise<boolean> => {
    if (library === undefined) return false;
    const known = await library;
    return (await replace(Promise.resolve(known))) !== known;
  };
  return { get, read, renew: isOther };
}

function fail(cause: unknown): never {
  throw new Error('the search index cannot be loaded', { cause });
}
