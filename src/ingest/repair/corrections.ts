/** Put back what the authors wrote where no rule could know it: spans of a document, each found by the words before it. */
import type { Repair } from './rule.ts';

export interface CorrectionSpan {
  /** The words before the span, as the document has them. */
  readonly after: string;
  /** The damaged words. */
  readonly seed: string;
  /** What the authors wrote, as TeX. */
  readonly tex: string;
}

/** Apply spans from left to right. A span that is not found is returned in `missed`. */
export function applyCorrections(text: string, spans: readonly CorrectionSpan[]): { text: string; repairs: Repair[]; missed: CorrectionSpan[] } {
  const repairs: Repair[] = [];
  const missed: CorrectionSpan[] = [];
  let result = '';
  let position = 0;
  for (const span of spans) {
    const index = findSpan(text, span, position);
    if (index === undefined) {
      missed.push(span);
      continue;
    }
    result += text.slice(position, index) + span.tex;
    position = index + span.seed.length;
    repairs.push({ rule: 'correction', before: span.seed, after: span.tex });
  }
  return { text: result + text.slice(position), repairs, missed };
}

function findSpan(text: string, { after, seed }: CorrectionSpan, from: number): number | undefined {
  const words = after.split(/\s+/).filter(Boolean);
  for (let index = text.indexOf(seed, from); index >= 0; index = text.indexOf(seed, index + 1)) {
    const before = text.slice(0, index).split(/\s+/).filter(Boolean);
    const isWord = !/\S/.test(text[index - 1] ?? ' ') && !/\S/.test(text[index + seed.length] ?? ' ');
    if (isWord && words.every((word, place) => before[before.length - words.length + place] === word)) return index;
  }
  return undefined;
}
