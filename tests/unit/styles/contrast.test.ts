/** Every pair of text and ground that occurs on a page, measured by WCAG 2.2 in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.slice(0, css.indexOf('@media')).matchAll(/--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

const TEXT_PAIRS = [
  ['ink', ['ground', 'leaf', 'well', 'rubric-wash']],
  ['ink-soft', ['ground', 'leaf', 'well']],
  ['ink-faint', ['ground', 'leaf', 'well']],
  ['rubric', ['ground', 'leaf', 'well', 'rubric-wash']],
  ['on-rubric', ['rubric']],
  ['warning', ['ground', 'leaf', 'warning-wash']],
] as const;

const MARK_PAIRS = [...Array.from({ length: 8 }, (_, index) => `area-${index}`), 'rule-strong'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT_PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))('%s on %s can be read', (text, ground) => {
    expect(measureContrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)('%s stands out from the paper', (mark) => {
    for (const ground of ['ground', 'leaf']) expect(measureContrast(mark, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

function measureContrast(text: string, ground: string, theme: Theme): number {
  const [light, dark] = [text, ground].map((name) => measureLuminance(toLinearRgb(readColour(name, theme)))).sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function readColour(name: string, theme: Theme): Rgb {
  const colour = tokens.get(name)?.[theme];
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour ?? '') ?? [];
  if (hue === undefined) throw new Error(`tokens.css has no colour --${name} written as light-dark(oklch(…), oklch(…))`);
  return [Number(lightness) / 100, Number(chroma), Number(hue)];
}

/** OKLCH to linear sRGB, clipped to its gamut (https://bottosson.github.io/posts/oklab/). */
function toLinearRgb([lightness, chroma, hue]: Rgb): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function measureLuminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
