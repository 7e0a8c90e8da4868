/**
 * Numbers of the whole catalogue are rounded to steps before they weigh anything, so that one paper more or less
 * seldom changes what is found about the others.
 */

/** Each step is about so many times the last; small counts are steps of their own. */
const FACTOR = 1.5;
const EXACT = 3;
const LARGEST = 2 ** 31;

const STEPS = listSteps();

/** The largest step that is not above a whole number. */
export function roundDown(count: number): number {
  if (count <= EXACT) return count;
  let low = 0;
  let high = STEPS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((STEPS[middle] ?? 0) <= count) low = middle;
    else high = middle - 1;
  }
  return STEPS[low] ?? count;
}

/** The smallest step that is not below a whole number. */
export const roundUp = (count: number): number => STEPS.find((step) => step >= count) ?? count;

/** Round any positive number to the nearest power of `base`. */
export const roundToPower = (value: number, base: number): number => base ** Math.round(Math.log(value) / Math.log(base));

function listSteps(): number[] {
  const steps = Array.from({ length: EXACT + 1 }, (_, count) => count);
  for (let step = EXACT; step < LARGEST;) steps.push((step = Math.ceil(step * FACTOR)));
  return steps;
}
