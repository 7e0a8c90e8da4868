/** Laws that every format of records keeps, whatever it is given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arxivAtom } from '../../../../src/ingest/formats/arxiv-atom.ts';
import { csv } from '../../../../src/ingest/formats/csv.ts';
import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { jsonLines } from '../../../../src/ingest/formats/json-lines.ts';
import { looseText } from '../../../../src/ingest/formats/loose-text.ts';
import type { RecordEvent } from '../../../../src/ingest/record-fields.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

interface Sample {
  readonly format: RecordFormat;
  readonly head: string;
  readonly render: (title: string) => string;
  readonly tail: string;
  /** Between records; noise stands in between, too. */
  readonly gap: string;
  /** Pieces the format gives a meaning to. */
  readonly marks: readonly string[];
}

const ABSTRACT = 'We measure how moss grows in cold rooms, and report what we found.';
const samples: readonly Sample[] = [
  {
    format: jsonLines,
    head: '',
    render: (title) => JSON.stringify({ title, authors: ['Ada Example'], abstract: ABSTRACT }),
    tail: '',
    gap: '\n',
    marks: ['{', '}', '[', '"', '\\', ':', ',', 'null', '{"title":', '\\u0000', '"__proto__"', '1e999'],
  },
  {
    format: csv,
    head: 'title,authors,abstract\n',
    render: (title) => `${title},"Ada Example; Ben Sample","${ABSTRACT}"`,
    tail: '',
    gap: '\n',
    marks: ['"', '""', ',', ';', '\t', ' ', "'", '=1+1', '"a', 'b"', '","', '\u0000'],
  },
  {
    format: arxivAtom,
    head: '<feed xmlns="http://www.w3.org/2005/Atom">\n',
    render: (title) => `<entry><title>${title}</title><summary>${ABSTRACT}</summary><author><name>Ada Example</name></author></entry>`,
    tail: '\n</feed>',
    gap: '\n',
    marks: ['<', '>', '&', ';', '"', '<!--', '-->', '<![CDATA[', ']]>', '<entry>', '</entry>', '<title>', '</feed>', '&#0;', '<?', '<a b="'],
  },
  {
    format: looseText,
    head: '',
    render: (title) => `${title}\n\nAda Example\n\nAbstract\n\n${ABSTRACT}`,
    tail: '',
    gap: '\n\n\n',
    marks: ['Abstract', 'Abstract:', 'Title:', 'arXiv:2401.00001', 'Ada, Ben', '.', '—', 'Keywords:', ' ', '\t', 'https://example.org/'],
  },
];

async function read({ format }: Sample, pieces: readonly string[]): Promise<RecordEvent[]> {
  const events: RecordEvent[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- Pieces that are at hand, in the form of those that are read.
  const chunks = (async function* iterate(): AsyncGenerator<string> {
    yield* pieces;
  })();
  const start = performance.now();
  for await (const event of format.read({ file: 'a', chunks })) events.push(event);
  expect(performance.now() - start).toBeLessThan(1000);
  return events;
}

const titlesOf = (events: readonly RecordEvent[]): (string | undefined)[] =>
  events.flatMap((event) => (event.kind === 'record' ? [event.record.fields.title] : []));

const wordOf = ({ marks }: Sample, lineEnds: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...marks, ...(lineEnds ? ['\n', '\n\n', '\n\n\n'] : [])),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.lorem({ maxCount: 4 }),
  );
const noiseOf = (sample: Sample, lineEnds = true): fc.Arbitrary<string> =>
  fc.array(wordOf(sample, lineEnds), { maxLength: 14 }).map((words) => words.join(''));

const TITLES = ['Moss Nets', 'Fern Nets', 'Tree Nets', 'Lichen Nets', 'Algae Nets'];
const documentOf = ({ head, render, tail, gap }: Sample): string => head + TITLES.map(render).join(gap) + tail;

const cuts = fc.array(fc.nat(2000), { maxLength: 12 });
const cutAt = (text: string, places: readonly number[]): string[] => {
  const sorted = [0, ...places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b), text.length];
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
};

const named = samples.map((sample) => [sample.format.id, sample] as const);

test.each(named)('%s reads its own sample, cut anywhere', async (_, sample) => {
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      expect(titlesOf(await read(sample, cutAt(documentOf(sample), places)))).toEqual(TITLES);
    }),
    { numRuns: fuzzRuns(20) },
  );
});

test.each(named)('%s reads any text without a throw, and the same however it is cut', async (_, sample) => {
  await fc.assert(
    fc.asyncProperty(noiseOf(sample), cuts, async (noise, places) => {
      const text = sample.head + noise;
      expect(await read(sample, cutAt(text, places))).toEqual(await read(sample, [text]));
    }),
    { numRuns: fuzzRuns(100) },
  );
});

test.each(named)('%s reads a spoilt document without a throw, and the same however it is cut', async (_, sample) => {
  const text = documentOf(sample);
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.nat(20), noiseOf(sample), cuts, async (at, length, noise, places) => {
      const spoilt = text.slice(0, at) + noise + text.slice(at + length);
      expect(await read(sample, cutAt(spoilt, places))).toEqual(await read(sample, [spoilt]));
    }),
    { numRuns: fuzzRuns(100) },
  );
});

/** Noise that takes its neighbour with it by the rules of the format: a comment, a quote or a heading that goes on. */
const isOwnRecord: Readonly<Record<string, (noise: string) => boolean>> = {
  'json-lines': () => true,
  csv: (noise) => !noise.includes('"'),
  'arxiv-atom': (noise) => !/<!|<\?|doctype/i.test(noise),
  'loose-text': (noise) => !/abstract|arxiv:|keywords:|title:|https:|^\s*\S+:/im.test(noise),
};

test.each(named)('%s gives every sound record among noise', async (id, sample) => {
  const noise = noiseOf(sample, false).filter((text) => isOwnRecord[id]?.(text) === true);
  await fc.assert(
    fc.asyncProperty(fc.tuple(noise, noise, noise, noise), async (between) => {
      const [first = '', ...others] = TITLES.map(sample.render);
      const text =
        sample.head + first + others.map((record, index) => sample.gap + (between[index] ?? '') + sample.gap + record).join('') + sample.tail;
      const titles = titlesOf(await read(sample, [text]));
      expect(TITLES.filter((title) => !titles.includes(title))).toEqual([]);
    }),
    { numRuns: fuzzRuns(100) },
  );
});
