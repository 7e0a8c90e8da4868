/** The Atom of arXiv's API: an entry a paper. One pass with a strict parser; an entry it faults is left out and told, a document type is refused. */
import { SaxesParser } from 'saxes';
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const MAX_ENTRY = 512 * 1024;

interface OpenEntry {
  readonly line: number;
  readonly texts: Map<string, string[]>;
  readonly categories: string[];
  length: number;
  fault?: string;
}

export const arxivAtom: RecordFormat = {
  id: 'arxiv-atom',
  kind: 'records',
  label: 'Atom, as the API of arXiv answers',
  isStreamed: true,
  detect: (head) => /^\s*</.test(head) && head.includes(ATOM),
  read: readFeed,
};

async function* readFeed({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  const reader = createReader(file);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && !reader.isStopped(); at += 65_536) {
      reader.write(chunk.slice(at, at + 65_536));
      yield* reader.takeEvents();
    }
    if (reader.isStopped()) return;
  }
  reader.close();
  yield* reader.takeEvents();
}

function createReader(file: string) {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let events: RecordEvent[] = [];
  let entry: OpenEntry | undefined;
  let isStopped = false;
  let text = '';
  const refuse = (line: number, message: string, fix: string): void => {
    events.push({ kind: 'problem', problem: createProblem('unreadable-seed', { file, place: { line, column: 1 } }, message, { fix }) });
  };
  parser.on('doctype', () => {
    isStopped = true;
    refuse(parser.line, 'The document declares a document type, which feeds do not have.', 'delete `<!DOCTYPE …>`.');
  });
  parser.on('error', ({ message }) => {
    if (entry) entry.fault ??= message.replace(/^[\d:]+\s*/, '').slice(0, 200);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    path.push(local);
    text = '';
    if (local === 'entry' && uri === ATOM) entry = { line: parser.line, texts: new Map(), categories: [], length: 0 };
    const term = attributes['term']?.value;
    if (entry && term && /category$/.test(local)) entry.categories[local === 'category' ? 'push' : 'unshift'](term);
  });
  const add = (piece: string): void => {
    if (!entry) return;
    entry.length += piece.length;
    if (entry.length > MAX_ENTRY) entry.fault ??= `it is longer than ${MAX_ENTRY} characters`;
    else text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ local }) => {
    path.pop();
    if (!entry || isStopped) return;
    const key = local === 'name' && path.at(-1) === 'author' ? 'author' : path.at(-1) === 'entry' ? local : '';
    if (key && local !== 'entry' && local !== 'author') entry.texts.set(key, [...(entry.texts.get(key) ?? []), text.replace(/\s+/g, ' ').trim()]);
    text = '';
    if (local !== 'entry') return;
    const fields = readFields(entry);
    if (entry.fault)
      refuse(entry.line, `The entry cannot be read: ${entry.fault.replace(/\.$/, '')}.`, 'mend it, or take the feed once more from where it came.');
    else if (fields.title) events.push({ kind: 'record', record: { line: entry.line, fields } });
    else refuse(entry.line, 'The entry has no title.', 'write `<title>…</title>` into it.');
    entry = undefined;
  });
  const cut = (): void => {
    if (entry && !isStopped) refuse(entry.line, 'The document ends within this entry.', 'take the feed once more from where it came.');
  };
  return {
    write: (chunk: string) => void parser.write(chunk),
    close: () => {
      cut();
      entry = undefined;
      parser.close();
    },
    isStopped: () => isStopped,
    takeEvents: () => {
      const taken = events;
      events = [];
      return taken;
    },
  };
}

function readFields({ texts, categories }: OpenEntry): RecordFields {
  const first = (key: string): string | undefined => texts.get(key)?.[0] || undefined;
  const id = first('id') ?? '';
  return {
    title: first('title'),
    abstract: first('summary'),
    authors: texts.get('author'),
    date: first('published')?.slice(0, 10),
    arxiv: /(?:arxiv\.org\/abs\/|oai:arXiv\.org:)(\S+?)(?:v\d+)?$/.exec(id)?.[1],
    doi: first('doi'),
    categories: [...new Set(categories)].filter((term) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term)),
  };
}
