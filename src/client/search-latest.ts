/** Runs that may come faster than they end: at most one is under way, and of those that wait only the newest follows. */

/** Wrap `run` so that calls never overlap and the last one always runs, even after one that fails. */
export function runLatest<T>(run: (value: T) => Promise<void>, onError = (cause: unknown): void => reportError(cause)): (value: T) => void {
  let busy = false;
  let waiting: { readonly value: T } | undefined;
  const start = async (value: T): Promise<void> => {
    busy = true;
    try {
      await run(value);
    } catch (cause) {
      onError(cause);
    } finally {
      busy = false;
    }
    const next = waiting;
    waiting = undefined;
    if (next) await start(next.value);
  };
  return (value) => {
    if (busy) waiting = { value };
    else void start(value);
  };
}
