/**
 * Text without what no font at hand can draw: a reader of a preview has the words beside the picture, and is better
 * served by fewer letters than by boxes.
 */
import type { Run } from './title-runs.ts';

/** Tell whether some font has a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** A text that lost more of its letters than this says something else. */
const MOST_LOST = 0.4;
/** A sign with the marks that join it. */
const CLUSTERS = /\P{M}\p{M}*/gu;
/** Signs that are not seen; marks of emoji among them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Me}\u{FE00}-\u{FE0F}]/gu;

/** Leave out what cannot be drawn; `undefined` when too little is left. */
export function keepDrawable(text: string, has: HasGlyph): string | undefined {
  const [run] = keepDrawableRuns([{ text, shift: 0 }], has) ?? [];
  return run?.text;
}

/** The same for the parts of a title. */
export function keepDrawableRuns(runs: readonly Run[], has: HasGlyph): Run[] | undefined {
  const shown = runs.map(({ text, shift }) => ({ text: replaceText(text.normalize('NFC'), has), shift }));
  const before = countLetters(runs);
  const after = countLetters(shown);
  if (after === 0 || after < before * (1 - MOST_LOST)) return undefined;
  const lost = runs.some(({ text }, index) => text.normalize('NFC') !== shown[index]?.text);
  return shown
    .map(({ text, shift }, index) => ({
      text: lost ? tidy(text, index === 0, index === shown.length - 1) : text.replace(/[^\S\u00A0]+/g, ' '),
      shift,
    }))
    .filter(({ text }) => text !== '');
}

function replaceText(text: string, has: HasGlyph): string {
  return text
    .replace(/\s/g, (space) => (space === '\u00A0' ? space : ' '))
    .replace(UNSEEN, '')
    .replace(CLUSTERS, (cluster) => replaceCluster(cluster, has));
}

/** As it is, else as plainer letters, else without its marks, else nothing. */
function replaceCluster(cluster: string, has: HasGlyph): string {
  const bare = cluster.normalize('NFKD').replace(/\p{M}/gu, '');
  const ways = [cluster, cluster.normalize('NFKC'), bare];
  return ways.find((way) => Array.from(way).every((sign) => has(sign.codePointAt(0) ?? 0))) ?? '';
}

/** Take away what surrounded the lost letters. */
function tidy(text: string, first: boolean, last: boolean): string {
  const inner = text
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/\(\s*\)|\[\s*\]|\{\s*\}|“\s*”|‘\s*’|"\s*"/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,;:.])/g, '$1');
  const begun = first ? inner.replace(/^[\s,;:.·|/–—-]+/, '').replace(/^\(([^()]*)\)$/, '$1') : inner;
  return last ? begun.replace(/[\s,;:·|/–—-]+$/, '') : begun;
}

const countLetters = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
