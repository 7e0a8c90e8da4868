/** The first `count` values, and no more are asked for. */
export async function* take<T>(values: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let taken = 0;
  if (count <= 0) return;
  for await (const value of values) {
    yield value;
    taken++;
    if (taken >= count) return;
  }
}
