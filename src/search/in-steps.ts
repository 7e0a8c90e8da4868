/** Long work in short tasks: between two of them the page answers its reader. */

/** In milliseconds; a slow telephone needs several times as long for the same. */
const LONGEST_TASK = 6;

/** Do something for each item, one after the other, with a pause whenever it has taken long. */
export async function doInSteps<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > LONGEST_TASK) {
      await pause();
      start = performance.now();
    }
    done.push(work(item));
  }
  return done;
}

/** Let the page do what waits. */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
}
