/** Feeds of arXiv: the Atom of its API, and its daily listings as RSS or Atom. An entry a paper; a document type is refused. */
import { SaxesParser } from 'saxes';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import { parseAtomEntry } from './atom-entry.ts';
import { cutEntries, type FeedPiece } from './cut-entries.ts';
import type { RecordFormat } from './format.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const AGAIN = 'take the feed once more from where it came.';
const MAX_BETWEEN = 256 * 1024;
const MAX_FAULTS = 20;

export const arxivAtom: RecordFormat = {
  id: 'arxiv-atom',
  kind: 'records',
  label: 'Atom, as the API of arXiv answers',
  isStreamed: true,
  detect: (head) => /^\s*</.test(head) && (head.includes(ATOM) || (/<rss[\s>]/.test(head) && /arxiv\.org/i.test(head))),
  read: readFeed,
};

async function* readFeed({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  const frame = createFrame(file);
  let isCut = false;
  for await (const piece of cutEntries(chunks)) {
    if (piece.kind === 'doctype') {
      yield refuse({ file, line: piece.line, code: 'unreadable-seed' }, DOCTYPE);
      return;
    }
    isCut ||= piece.kind === 'cut';
    if (piece.kind === 'between') yield* frame.read(piece);
    else yield* readPiece(piece, file);
    if (piece.kind === 'entry') frame.countEntry();
  }
  if (!isCut) yield* frame.close();
}

const DOCTYPE = { message: 'The document declares a document type, which feeds do not have.', fix: 'delete `<!DOCTYPE …>`.' };

function readPiece(piece: Exclude<FeedPiece, { kind: 'between' | 'doctype' }>, file: string): RecordEvent[] {
  const at = { file, line: piece.line, code: 'unreadable-record' } as const;
  if (piece.kind === 'cut') return [refuse(at, { message: 'The document ends within this entry.', fix: AGAIN })];
  if (piece.kind === 'fault') return [refuse(at, { message: piece.message, fix: AGAIN })];
  const { fields, fault, abstractOffset } = parseAtomEntry(piece.text);
  if (fault !== undefined)
    return [refuse(at, { message: `The entry cannot be read: ${fault.replace(/\.$/, '')}.`, fix: 'mend it, or take the feed once more.' })];
  if (!fields.title) return [refuse(at, { message: 'The entry has no title.', fix: 'write `<title>…</title>` into it.' })];
  return [{ kind: 'record', record: { line: piece.line, abstractLine: piece.line + abstractOffset, fields } }];
}

const TOO_MUCH = { message: 'From here on, far more than a feed says of itself stands outside the entries.', fix: AGAIN };

/** What stands around the entries, held against XML on its own, so that its faults are told and cost no entry. */
function createFrame(file: string) {
  const parser = new SaxesParser({ xmlns: false });
  const faults: RecordEvent[] = [];
  let entries = 0;
  let length = 0;
  let line = 1;
  let told = 0;
  let hasRoot = false;
  parser.on('opentag', ({ name }) => {
    hasRoot ||= /^(?:[\w-]+:)?(?:feed|rss|RDF)$/.test(name);
  });
  parser.on('error', ({ message }) => {
    if (told++ >= MAX_FAULTS) return;
    const what = message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '');
    faults.push(
      refuse({ file, line, code: 'unreadable-record' }, { message: `Outside the entries, this is no feed: ${what.slice(0, 200)}.`, fix: AGAIN }),
    );
  });
  return {
    countEntry: (): void => {
      entries++;
    },
    read: ({ line: start, text }: { line: number; text: string }): RecordEvent[] => {
      line = start;
      if (text.trim() !== '' && (length += text.length) <= MAX_BETWEEN) parser.write(text);
      else if (length > MAX_BETWEEN && told++ === 0) faults.push(refuse({ file, line, code: 'unreadable-record' }, TOO_MUCH));
      return faults.splice(0);
    },
    close: (): RecordEvent[] => {
      if (entries > 0 || hasRoot) parser.close();
      if (entries > 0 || faults.length > 0) return faults.splice(0);
      const message = hasRoot ? 'The feed holds no entry.' : 'The document is no feed.';
      return [refuse({ file, line: 1, code: 'unreadable-seed' }, { message, fix: AGAIN })];
    },
  };
}

function refuse(
  { file, line, code }: { file: string; line: number; code: Problem['code'] },
  { message, fix }: { message: string; fix: string },
): RecordEvent {
  return { kind: 'problem', problem: createProblem(code, { file, place: { line, column: 1 } }, message, { fix }) };
}
