import type { Point } from './map-input.ts';

/** The sheet: wider than high, as screens are. The axes of a map mean nothing, so a picture may stretch both. */
export const SHEET = { width: 4000, height: 3000 } as const;

/** Between the edge and where dots may lie. */
const MARGIN = 60;

/** The nearest place on the sheet that a dot may have, in whole numbers. */
export const drawIn = ([x, y]: Point): Point => [clamp(x, SHEET.width), clamp(y, SHEET.height)];

const clamp = (value: number, side: number): number => Math.min(side - MARGIN, Math.max(MARGIN, Math.round(value)));
