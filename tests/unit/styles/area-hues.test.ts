/** The hues of the areas are told apart by readers with any kind of colour vision, as far as models of it go. */
import { readFileSync } from 'node:fs';
import {
  clampRgb,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Rgb,
} from 'culori';
import { describe, expect, test } from 'vitest';

/** Ten just noticeable differences of CIEDE2000: apart at a glance for dots, even those that do not touch. */
const APART = 10;
const AREAS = Array.from({ length: 8 }, (_, index) => `area-${index}`);
const VISIONS = {
  'all three primaries': (colour: Rgb) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

const css = readFileSync('src/styles/tokens.css', 'utf8');
const toRgb = converter('rgb');
const measureDifference = differenceCiede2000();

function readColour(name: string, theme: 'light' | 'dark'): Rgb {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(css) ?? [];
  const colour = parse(theme === 'light' ? light : dark);
  if (!colour) throw new Error(`tokens.css has no colour --${name} written as light-dark(oklch(…), oklch(…))`);
  return toRgb(clampRgb(colour));
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = AREAS.map((name) => ({ name, colour: readColour(name, theme) }));

  test.each(Object.entries(VISIONS))('the areas are told apart with %s', (_, see) => {
    const alike = colours.flatMap((a, index) =>
      colours.slice(index + 1).flatMap((b) => (measureDifference(see(a.colour), see(b.colour)) < APART ? [`${a.name} and ${b.name}`] : [])),
    );
    expect(alike).toEqual([]);
  });

  test.each(['ground', 'leaf'])('the areas stand out from the %s', (ground) => {
    expect(colours.filter(({ colour }) => wcagContrast(colour, readColour(ground, theme)) < 3)).toEqual([]);
  });
});
