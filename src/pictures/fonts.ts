/** The fonts pictures are set in: a book face, another for letters it lacks, and one for mathematical signs. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import type { Shift } from './title-runs.ts';
import type { Type } from './lay-out.ts';

export type Weight = 400 | 600;

export interface FontFace {
  readonly name: string;
  readonly weight: Weight;
  readonly data: Buffer;
  /** The code points it draws, as inclusive ranges. */
  readonly ranges: [number, number][];
  readonly font: Font;
}

/** First wins, for each letter. */
export const FAMILIES = ['source-serif-4', 'stix-two-text', 'stix-two-math'] as const;
/** How much smaller raised and lowered signs are. */
export const SHIFTED = 0.64;

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;
const WEIGHTS = [400, 600] as const;

/** @throws when a font is not installed. */
export async function readFonts(): Promise<FontFace[]> {
  const text = (['source-serif-4', 'stix-two-text'] as const).flatMap((name) =>
    SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => ({ name, script, weight }))),
  );
  const faces: readonly { name: string; script: string; weight: Weight }[] = [...text, { name: 'stix-two-math', script: 'latin', weight: 400 }];
  return Promise.all(
    faces.map(async ({ name, script, weight }) => {
      const file = fileURLToPath(import.meta.resolve(`@fontsource/${name}/files/${name}-${script}-${weight}-normal.woff2`));
      const data = await readFile(file);
      const font = create(data) as Font;
      return { name, weight, data, ranges: findRanges(font.characterSet), font };
    }),
  );
}

/** What the renderer will take for each letter, asked of the same fonts. */
export function createType(faces: readonly FontFace[]): Type {
  const find = (codePoint: number, weight: Weight): Font | undefined => {
    const drawing = faces.filter(({ ranges }) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to));
    const [first] = drawing;
    return (drawing.find((face) => face.name === first?.name && face.weight === weight) ?? first)?.font;
  };
  const measureWith = (weight: Weight): Type['measureText'] => {
    const widths = new Map<number, number>();
    const widthOf = (sign: string): number => {
      const codePoint = sign.codePointAt(0) ?? 0;
      const font = widths.has(codePoint) ? undefined : find(codePoint, weight);
      if (!widths.has(codePoint)) widths.set(codePoint, font ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : 0);
      return widths.get(codePoint) ?? 0;
    };
    return (text: string, shift: Shift) =>
      Array.from(text).reduce((sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : widthOf(sign)), 0) * (shift === 0 ? 1 : SHIFTED);
  };
  const known = new Set(faces.flatMap(({ font }) => font.characterSet));
  return { has: (codePoint) => known.has(codePoint), measureTitle: measureWith(600), measureText: measureWith(400) };
}

function findRanges(codePoints: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && codePoint <= last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}
