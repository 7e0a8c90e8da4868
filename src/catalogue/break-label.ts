/**
 * Break a label in two lines of like length, at the space nearest to its middle, where it is longer than a line and has a space.
 *
 * @example breakLabel('Tides of shallow seas', 12) // => ['Tides of', 'shallow seas']
 */
export function breakLabel(label: string, line: number): readonly string[] {
  if (label.length <= line) return [label];
  const gaps = [...label.matchAll(/ /g)].map(({ index }) => index);
  const [middle] = gaps.sort((a, b) => Math.abs(a - label.length / 2) - Math.abs(b - label.length / 2));
  return middle === undefined ? [label] : [label.slice(0, middle), label.slice(middle + 1)];
}
