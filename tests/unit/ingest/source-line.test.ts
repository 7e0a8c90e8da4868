/** Where an entry came from: the line its record begins at, in every format. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { seedFormats } from '../../../src/ingest/formats/index.ts';
import type { RecordOutcome } from '../../../src/ingest/ingest-records.ts';
import { createFolder } from './dump-fixture.ts';

const ATOM_ENTRY = (title: string, id: string): string => `  <entry>
    <id>http://arxiv.org/abs/${id}v1</id>
    <title>${title}</title>
    <summary>We draw a map.</summary>
    <author><name>Ada Example</name></author>
  </entry>
`;
const ABSTRACT =
  'We draw a map of things that are small, and we show that the map is smaller than the things. It is of use to all who are small themselves.';

const DOCUMENTS: Readonly<Record<string, [name: string, text: string, lines: number[]]>> = {
  bibtex: ['list.bib', '% mine\n\n@article{a,\n  title = {Of Maps},\n}\n\n@comment{x}\n@article{b,\n  title = {Of Bees},\n}\n', [3, 8]],
  ris: ['list.ris', '\nTY  - JOUR\nTI  - Of Maps\nER  - \n\n\nTY  - JOUR\nTI  - Of Bees\nER  - \n', [2, 7]],
  'csl-json': [
    'list.json',
    '[\n\n  {"id": "a", "type": "book",\n   "title": "Of Maps", "author": [{"family": "Example"}]},\n  {"id": "b", "type": "book", "title": "Of Bees"}\n]\n',
    [3, 5],
  ],
  'json-lines': ['list.jsonl', '\n{"title": "Of Maps", "abstract": "x"}\n\n{"title": "Of Bees", "abstract": "y"}\n', [2, 4]],
  csv: ['list.csv', 'title,authors,abstract\nOf Maps,Ada Example,"one\ntwo\nthree"\nOf Bees,Ben Sample,x\n', [2, 5]],
  'arxiv-atom': [
    'list.xml',
    `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${ATOM_ENTRY('Of Maps', '2405.00001')}${ATOM_ENTRY('Of Bees', '2405.00002')}</feed>\n`,
    [3, 9],
  ],
  'loose-text': ['list.txt', `Of Maps\n\n${ABSTRACT}\n\n\nOf Bees and Hives\n\n${ABSTRACT}\n`, [1, 6]],
};

const formats = seedFormats.filter(({ kind }) => kind === 'records').map(({ id }) => id);

test.each(formats.flatMap((id) => ['LF', 'CRLF'].flatMap((end) => [false, true].map((isPacked) => ({ id, end, isPacked })))))(
  '$id with line ends $end, packed: $isPacked',
  async ({ id, end, isPacked }) => {
    const [name, text, lines] = DOCUMENTS[id] ?? ['', '', []];
    const folder = await createFolder();
    await mkdir(path.join(folder, 'papers'));
    const file = path.join(folder, isPacked ? `${name}.gz` : name);
    const bytes = text.replaceAll('\n', end === 'LF' ? '\n' : '\r\n');
    await writeFile(file, isPacked ? gzipSync(bytes) : bytes);
    const outcomes: RecordOutcome[] = [];
    const options = { content: folder, format: 'auto', isDryRun: true, onOutcome: (outcome: RecordOutcome) => outcomes.push(outcome) };
    const { problems } = await ingestFile(file, options);
    expect(problems).toEqual([]);
    expect(outcomes.map(({ text: entry }) => Number(/^source: .*line: (\d+)/m.exec(entry ?? '')?.[1]))).toEqual(lines);
  },
);
