import { describe, expect, test } from 'vitest';
import type { RecordEvent } from '../../../src/ingest/record-fields.ts';
import { parseIdentifier, type Identifier } from '../../../src/ingest/identifier.ts';
import { lookUp, lookUpAll } from '../../../src/lookup/look-up.ts';
import { readPapers } from '../../../src/lookup/read-papers.ts';
import { arxivAnswer, crossrefAnswer, findSilence, say, serveArchives, type ArchiveServer } from './archive-server.ts';

const WALK = {
  id: '2405.01234',
  title: 'QuietWalk: Short Random Walks\n  on Large Graphs',
  summary: '  Walks of length $\\ell &lt; 4$ are enough.\n',
};
const GARDEN = { doi: '10.1234/garden', title: 'A Garden of Graphs', abstract: '<jats:p>We plant <jats:italic>k</jats:italic> trees.</jats:p>' };

const get = (text: string): Identifier => parseIdentifier(text)!;
const ask = async (text: string, { archives }: Pick<ArchiveServer, 'archives'>, more: object = {}): Promise<RecordEvent[]> =>
  (await lookUp(get(text), { archives, userAgent: 'Example Shelf', delay: 1, ...more })).events;
const codes = (events: readonly RecordEvent[]): string[] => events.map((event) => (event.kind === 'problem' ? event.problem.code : 'record'));

describe('arXiv', () => {
  test('says everything an entry needs', async () => {
    const server = await serveArchives({ '/arxiv/api/query': say(arxivAnswer(WALK)) });
    const events = await ask('2405.01234v2', server);
    expect(events).toMatchObject([
      {
        kind: 'record',
        record: {
          fields: {
            title: 'QuietWalk: Short Random Walks on Large Graphs',
            abstract: 'Walks of length $\\ell < 4$ are enough.',
            authors: ['Ada Example', 'Noor Placeholder'],
            arxiv: '2405.01234',
            categories: ['cs.LG', 'stat.ML'],
          },
        },
      },
    ]);
    expect(server.asked).toEqual(['/arxiv/api/query?max_results=1&id_list=2405.01234']);
    expect(server.agents).toEqual(['Example Shelf']);
  });

  test('with a DOI is completed by the publisher, whose silence costs nothing', async () => {
    const reply = say(arxivAnswer({ ...WALK, doi: '10.1234/walk' }));
    const both = await serveArchives({
      '/arxiv': reply,
      '/crossref/works/10.1234%2Fwalk': say(crossrefAnswer({ doi: '10.1234/walk', title: 'Short Walks' })),
    });
    expect(await ask('2405.01234', both)).toMatchObject([
      { record: { fields: { publishedAs: 'Short Walks', venue: expect.stringContaining('Invented Results') as string } } },
    ]);
    const alone = await serveArchives({ '/arxiv': reply });
    expect(await ask('2405.01234', alone)).toMatchObject([{ record: { fields: { doi: '10.1234/walk' } } }]);
  });

  test.each([
    ['an empty feed', '<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title></feed>'],
    [
      'its entry named Error',
      arxivAnswer(WALK)
        .replace(/<id>http:[^<]*/, '<id>https://arxiv.org/api/errors#incorrect_id_format_for_2405.01234')
        .replace(/<title>Quiet[^<]*/, '<title>Error'),
    ],
    ['something else', '<html><body>Welcome</body></html>'],
  ])('answering with %s knows no such paper', async (_, answer) => {
    const server = await serveArchives({ '/arxiv': say(answer) });
    expect(codes(await ask('2405.01234', server))).toEqual(['not-found']);
  });
});

describe('a DOI', () => {
  test('is asked of Crossref', async () => {
    const server = await serveArchives({ '/crossref/works/10.1234%2Fgarden/transform/': say(crossrefAnswer(GARDEN)) });
    expect(await ask('10.1234/garden', server)).toMatchObject([
      {
        record: {
          fields: { title: 'A Garden of Graphs', abstract: 'We plant k trees.', authors: ['Ada Example', 'Noor Placeholder'], doi: '10.1234/garden' },
        },
      },
    ]);
  });

  test('that Crossref does not have is asked of the resolver', async () => {
    const server = await serveArchives({ '/doi/10.1234/garden': say(crossrefAnswer(GARDEN)) });
    expect(codes(await ask('10.1234/garden', server))).toEqual(['record']);
  });

  test('that nobody has is said, with what to compare', async () => {
    const server = await serveArchives({});
    const events = await ask('10.1234/nowhere', server);
    expect(events).toMatchObject([
      { problem: { code: 'not-found', file: 'doi:10.1234/nowhere', fix: 'compare the identifier with the page of the paper.' } },
    ]);
  });
});

describe('an archive in trouble', () => {
  test('is asked again, and heard when it recovers', async () => {
    let count = 0;
    const server = await serveArchives({
      '/arxiv': (_, response) => (++count < 3 ? response.writeHead(503).end() : response.end(arxivAnswer(WALK))),
    });
    expect(codes(await ask('2405.01234', server))).toEqual(['record']);
    expect(count).toBe(3);
  });

  test.each([
    ['that stays busy', 503, 3],
    ['that refuses for good', 403, 1],
  ])('%s is asked no more than it may help', async (_, status, attempts) => {
    const server = await serveArchives({ '/arxiv': (request, response) => response.writeHead(status).end(request.url) });
    const events = await ask('2405.01234', server);
    expect(events).toMatchObject([
      { problem: { code: 'unreachable', message: `arXiv could not be asked about \`arXiv:2405.01234\`: the answer was ${status}.` } },
    ]);
    expect(server.asked).toHaveLength(attempts);
  });

  test('that never answers is given up', async () => {
    const server = await serveArchives({ '/arxiv': () => undefined });
    const events = await ask('2405.01234', server, { timeout: 400, retries: 1 });
    expect(events).toMatchObject([{ problem: { message: expect.stringContaining('no answer within 0.4 seconds') as string } }]);
    expect(server.asked).toHaveLength(2);
  });

  test('that sends without end is cut off', async () => {
    const server = await serveArchives({
      '/arxiv': (_, response) => {
        const pour = (): void => {
          while (!response.destroyed && response.write('<x>'.repeat(100_000)));
          response.once('drain', pour);
        };
        pour();
      },
    });
    expect(await ask('2405.01234', server)).toMatchObject([{ problem: { message: expect.stringContaining('larger than a record') as string } }]);
  });

  test('that is not there is told from one that is down', async () => {
    const archives = { arxiv: await findSilence(), crossref: '', resolver: '' };
    expect(await ask('2405.01234', { archives }, { retries: 0 })).toMatchObject([
      { problem: { code: 'unreachable', message: expect.stringContaining('the connection was refused') as string } },
    ]);
  });
});

test('several papers come in order, one after the other', async () => {
  const server = await serveArchives({ '/arxiv': (request, response) => response.end(arxivAnswer({ ...WALK, id: request.url?.slice(-10) ?? '' })) });
  const options = { archives: server.archives, userAgent: 'Example Shelf', pause: 1 };
  const events: RecordEvent[] = [];
  for await (const event of lookUpAll(['2405.01234', '2405.01235'].map(get), options)) events.push(event);
  expect(events).toMatchObject([{ record: { fields: { arxiv: '2405.01234' } } }, { record: { fields: { arxiv: '2405.01235' } } }]);
});

describe('a text', () => {
  const readWith = async (text: string): Promise<{ events: RecordEvent[]; asked: readonly string[] }> => {
    const server = await serveArchives({ '/arxiv': say(arxivAnswer(WALK)), '/crossref': say(crossrefAnswer(GARDEN)) });
    const options = { archives: server.archives, userAgent: 'Example Shelf', pause: 1, delay: 1, file: 'the form' };
    const events: RecordEvent[] = [];
    for await (const event of readPapers(text, options)) events.push(event);
    return { events, asked: server.asked };
  };

  test.each([
    ['Please add arXiv:2405.01234, it is great', 1],
    ['See https://arxiv.org/abs/2405.01234 (and arXiv:2405.01234v2).', 1],
    ['2405.01234 10.1234/garden', 2],
  ])('is searched for identifiers: %j', async (text, count) => {
    const { events, asked } = await readWith(text);
    expect([codes(events), asked.length]).toEqual([Array.from({ length: count }, () => 'record'), count]);
  });

  test.each([
    ['I read 2405.01234 of its pages', 'neither an identifier'],
    ['2405.1', '`2405.1` is not one: an arXiv id has four or five digits behind the point.'],
    [' arXiv:2405.012345v2\n', 'four or five digits behind the point'],
    ['2413.01234', 'begins with two digits of the year and two of the month'],
    [Array.from({ length: 11 }, (_, index) => `2405.000${index + 10}`).join(' '), '10 are looked up at a time'],
  ])('without a paper, or with too many, asks nobody: %j', async (text, message) => {
    const { events, asked } = await readWith(text);
    expect(events).toMatchObject([{ problem: { message: expect.stringContaining(message) as string } }]);
    expect(asked).toEqual([]);
  });
});
