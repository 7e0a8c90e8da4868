/** Wait until everything has come to an end, well or not, so that nothing is written any more. @throws the first failure. */
export async function waitForAll<const T extends readonly Promise<unknown>[]>(work: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
