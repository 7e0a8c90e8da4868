/** Map a position in one text to the same place in another that differs in a few words: longest common run of words. */
export function alignTexts(from: string, to: string): (position: number) => number {
  const [left, right] = [listWords(from), listWords(to)];
  const lengths = measureCommon(left, right);
  const pairs: { from: number; to: number }[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (left[row]?.text === right[column]?.text) pairs.push({ from: left[row++]?.start ?? 0, to: right[column++]?.start ?? 0 });
    else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row++;
    else column++;
  }
  pairs.unshift({ from: 0, to: 0 });
  pairs.push({ from: from.length, to: to.length });
  return (position) => {
    const after = pairs.findIndex((pair) => pair.from > position);
    const before = pairs[after < 0 ? pairs.length - 1 : after - 1] ?? { from: 0, to: 0 };
    const next = pairs[after < 0 ? pairs.length - 1 : after] ?? before;
    return Math.min(before.to + position - before.from, Math.max(next.to, before.to));
  };
}

const listWords = (text: string): { text: string; start: number }[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));

function measureCommon(left: readonly { text: string }[], right: readonly { text: string }[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let row = left.length - 1; row >= 0; row--) {
    const [here = [], below = []] = [lengths[row], lengths[row + 1]];
    for (let column = right.length - 1; column >= 0; column--) {
      here[column] = left[row]?.text === right[column]?.text ? 1 + (below[column + 1] ?? 0) : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}
