import type { MarkedText } from '../marked-text.ts';
import type { Correction } from './understood.ts';

/**
 * Put the words that were used in the places of those typed, marked. Takes the very text that was parsed.
 *
 * @example applyToText('grpah maps', [{ typed: 'grpah', used: 'graph', at: 0, length: 5 }])
 *          // => [{ text: 'graph', marked: true }, { text: ' maps', marked: false }]
 */
export function applyToText(query: string, corrections: readonly Correction[]): MarkedText {
  const runs: { readonly text: string; readonly marked: boolean }[] = [];
  let end = 0;
  for (const { used, at, length } of [...corrections].sort((a, b) => a.at - b.at)) {
    // Two readings of the same place: the first is the one that was used.
    if (at < end) continue;
    runs.push({ text: query.slice(end, at), marked: false }, { text: used, marked: true });
    end = at + length;
  }
  return [...runs, { text: query.slice(end), marked: false }].filter(({ text }) => text !== '');
}
