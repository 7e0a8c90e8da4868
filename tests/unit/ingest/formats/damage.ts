/** Documents as they come out of accidents: laws that hold for every format of records. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { readEvents } from './read-events.ts';

export interface Sample {
  readonly format: RecordFormat;
  /** Five records, whose titles are `First` to `Fifth`. */
  readonly records: readonly string[];
  readonly join: (records: readonly string[]) => string;
  /** What the syntax is made of. */
  readonly noise: readonly string[];
  /** What may hide records by right. */
  readonly hiding?: readonly string[];
}

export const TITLES = ['First', 'Second', 'Third', 'Fourth', 'Fifth'] as const;

const slice = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(80)),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.string({ maxLength: 5 }),
});
type Slice = typeof slice extends fc.Arbitrary<infer Value> ? Value : never;

const damages = fc.array(slice, { minLength: 1, maxLength: 4 });

function damage(text: string, slices: readonly Slice[]): string {
  return slices.reduce((whole, { kind, from, length, to, text: foreign }) => {
    const [start, other] = [Math.floor(from * whole.length), Math.floor(to * whole.length)];
    const [before, piece, after] = [whole.slice(0, start), whole.slice(start, start + length), whole.slice(start + length)];
    if (kind === 'delete') return before + after;
    if (kind === 'double') return before + piece + piece + after;
    if (kind === 'insert') return before + foreign + after;
    const rest = before + after;
    return rest.slice(0, other) + piece + rest.slice(other);
  }, text);
}

async function readInTime(format: RecordFormat, text: string): Promise<(string | undefined)[]> {
  const start = performance.now();
  const events = await readEvents(format, text);
  expect(performance.now() - start).toBeLessThan(1000);
  return events.flatMap((event) => (event.kind === 'record' ? [event.record.fields.title] : []));
}

/** Whatever happens to one record, the others come in. */
export async function expectOthersToSurvive({ format, records, join }: Sample): Promise<void> {
  const property = fc.asyncProperty(fc.nat(4), damages, async (index, slices) => {
    const text = join(records.map((record, place) => (place === index ? damage(record, slices) : record)));
    const titles = await readInTime(format, text);
    expect(titles).toEqual(expect.arrayContaining(TITLES.filter((_, place) => place !== index)));
  });
  await fc.assert(property, { numRuns: fuzzRuns(60) });
}

/** Whatever happens to a document, reading it ends. */
export async function expectReadingToEnd({ format, records, join, noise, hiding = [] }: Sample): Promise<void> {
  const whole = fc.array(fc.oneof(damages, fc.constantFrom(...noise, ...hiding)), { maxLength: 12 });
  const property = fc.asyncProperty(whole, fc.boolean(), async (steps, isMade) => {
    const text = steps.reduce<string>((made, step) => (typeof step === 'string' ? made + step : damage(made, step)), isMade ? '' : join(records));
    await readInTime(format, text);
  });
  await fc.assert(property, { numRuns: fuzzRuns(60) });
}

/** Noise between records takes none of them. */
export async function expectNoiseToBeHarmless({ format, records, join, noise }: Sample): Promise<void> {
  const between = fc.array(fc.array(fc.constantFrom(...noise), { maxLength: 12 }), { minLength: 5, maxLength: 5 });
  const property = fc.asyncProperty(between, async (pieces) => {
    const text = join(records.map((record, place) => `${pieces[place]?.join('') ?? ''}\n${record}`));
    expect(await readInTime(format, text)).toEqual(expect.arrayContaining([...TITLES]));
  });
  await fc.assert(property, { numRuns: fuzzRuns(60) });
}

/** A document that is one piece of syntax again and again costs no more than others. */
export async function expectFloodsToBeCheap({ format, records, join, noise, hiding = [] }: Sample): Promise<void> {
  for (const piece of [...noise, ...hiding]) {
    const flood = piece.repeat(Math.ceil(100_000 / piece.length));
    await readInTime(format, flood);
    await readInTime(format, join([...records.slice(0, 2), flood]));
    const whole = records[0]?.replace('First', () => flood) ?? '';
    await readInTime(format, join([whole, ...records.slice(1)]));
  }
}
