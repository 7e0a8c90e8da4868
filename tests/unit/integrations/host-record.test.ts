import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHostRecord, renderHostRecord } from '../../../src/integrations/host-record.ts';

async function* listLines(text: string): AsyncGenerator<string> {
  yield* await Promise.resolve(text.split('\n').filter((line) => line !== ''));
}

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const hostRecord = fc.record({
  files: fc.dictionary(name, fc.tuple(fc.nat(), fc.string())),
  leaving: fc.dictionary(name, fc.constantFrom('2026-03-01', '2026-03-02')),
});

test('a record is read as it was written, and a damaged line makes it as good as none', async () => {
  await fc.assert(
    fc.asyncProperty(hostRecord, async ({ files, leaving }) => {
      const text = [...renderHostRecord({ files, leaving })].join('');
      expect(await readHostRecord(listLines(text))).toEqual({ files: { ...files }, leaving: { ...leaving } });
      expect(await readHostRecord(listLines(`${text}["moss`))).toEqual({ files: {}, leaving: {} });
    }),
    { numRuns: 50 },
  );
});
