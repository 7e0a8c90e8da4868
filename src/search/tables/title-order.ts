/** The order of the papers by title, loaded only when a reader asks for it. */
import { compareText } from '../../catalogue/entry-order.ts';
import type { Entry } from '../../entries/entry.ts';
import { foldText } from '../fold.ts';
import { decodeColumn, encodeColumn } from './number-columns.ts';

/** Encode the pages of the index in the order of their folded titles; equal titles keep the catalogue's order. */
export function encodeTitleOrder(entries: readonly Pick<Entry, 'titleText'>[]): Uint8Array {
  const titles = entries.map(({ titleText }, page) => ({ page, title: foldText(titleText).replace(/^[^\p{L}\p{N}]+/u, '') }));
  return encodeColumn(titles.sort((a, b) => compareText(a.title, b.title) || a.page - b.page).map(({ page }) => page));
}

/** @returns the pages in the order of their titles. */
export const decodeTitleOrder = (bytes: Uint8Array, papers: number): Uint32Array => decodeColumn(bytes, { at: 0, length: papers }).numbers;
