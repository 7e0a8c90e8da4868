/**
 * BibTeX and BibLaTeX: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf and
 * http://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf. Entries are cut and cross-references followed
 * here, with places and limits; what TeX means is the library's (tex-to-plain.ts). Keys name nothing.
 */
import { clip } from '../../problems/clip.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Place, Severity } from '../../problems/problem.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import { readBibtexFields } from './bibtex-fields.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { type BibtexEntry, inheritFields, splitKeys } from './bibtex-parents.ts';
import { parseBibtexBody } from './bibtex-values.ts';
import { type BibtexBlock, cutBibtex } from './cut-bibtex.ts';
import type { RecordFormat } from './format.ts';
import { indexLines } from './line-index.ts';
import { readWhole } from './read-whole.ts';
import { noteUnnamed } from './unnamed-people.ts';

export const bibtex: RecordFormat = {
  id: 'bibtex',
  kind: 'records',
  label: 'BibTeX and BibLaTeX',
  isStreamed: false,
  detect: isBibtex,
  read: readBibtex,
};

/** Types that papers, their parents and files of reference managers have. */
const KNOWN =
  /^[ \t]*@[ \t]*(?:article|inproceedings|conference|proceedings|misc|online|book|inbook|incollection|collection|phdthesis|mastersthesis|thesis|techreport|report|unpublished|manual|booklet|electronic|software|dataset|xdata|string|comment|preamble)\s{0,20}[{(]/im;
const OTHER = /^[ \t]*@[ \t]*[a-z][a-z_-]{0,40}\s{0,20}[{(]\s{0,20}[^\s{}(),=]{1,200}\s{0,20},\s{0,200}[\w-]{1,40}\s{0,20}=/im;
const MAX_FOREWORD = 600;

/** An entry with hardly a word before it: pages and texts that end with how to cite them are no bibliographies. */
function isBibtex(head: string): boolean {
  const text = head.replace(/^(?:[ \t]*%[^\n]*|[ \t]*)\n/gm, '');
  const at = Math.min(...[KNOWN, OTHER].map((pattern) => text.search(pattern)).filter((place) => place >= 0));
  return at === 0 || (at <= MAX_FOREWORD && !/\n[^\n@]{0,300}[^\n@:]{200}/.test(`\n${text.slice(0, at)}`));
}

async function* readBibtex(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) yield { kind: 'problem', problem: whole.problem };
  else yield* readText(whole.text, seed.file);
}

interface Reading {
  readonly file: string;
  readonly placeOf: (offset: number) => Place;
  readonly abbreviations: Map<string, string>;
  /** Commands nobody knows, each told of once. */
  readonly unknown: Set<string>;
}

function* readText(text: string, file: string): Generator<RecordEvent> {
  const reading: Reading = { file, placeOf: indexLines(text), abbreviations: new Map(), unknown: new Set() };
  const read: (BibtexEntry | RecordEvent)[] = [];
  for (const block of cutBibtex(text)) {
    const found = readBlock(block, reading);
    if (found !== undefined) read.push(found);
  }
  const entries = read.filter((found) => 'fields' in found);
  const byKey = new Map(entries.filter(({ key }) => key !== '').map((entry) => [entry.key.toLowerCase(), entry]));
  const parents = new Set(entries.flatMap(({ fields }) => splitKeys(fields.get('crossref'))));
  for (const found of read) {
    if (!('fields' in found)) yield found;
    else if (isParent(found, parents)) continue;
    else if (isVolume(found)) yield noteVolume(found, reading);
    else yield* readEntry(found, byKey, reading);
  }
}

/** Proceedings that papers of the file refer to, and data to take over, are no papers. */
const isParent = ({ type, key }: BibtexEntry, parents: ReadonlySet<string>): boolean =>
  type === 'xdata' || (/^(?:mv)?(?:proceedings|collection|book)$/.test(type) && parents.has(key.toLowerCase()));

/** What papers stand in; a book is one by its editors. */
const isVolume = ({ type, fields }: BibtexEntry): boolean =>
  !fields.has('author') && (/^(?:mv)?(?:proceedings|collection)$/.test(type) || (/^(?:mv)?book$/.test(type) && fields.has('editor')));

const noteVolume = ({ type, start }: BibtexEntry, { file, placeOf }: Reading): RecordEvent => ({
  kind: 'problem',
  problem: createProblem(
    'unreadable-record',
    { file, place: placeOf(start) },
    `The entry \`@${type}\` is a volume of ${type.endsWith('proceedings') ? 'proceedings' : 'papers'}, not a paper.`,
    { fix: 'add `author = {Name of the author},` if it is a paper.', severity: 'note' },
  ),
});

function readBlock(block: BibtexBlock, { file, placeOf, abbreviations }: Reading): BibtexEntry | RecordEvent | undefined {
  const { type, start, body, bodyStart, isClosed } = block;
  const refuse = (offset: number, message: string, fix: string): RecordEvent => ({
    kind: 'problem',
    problem: createProblem('unreadable-record', { file, place: placeOf(offset) }, message, { fix }),
  });
  if (!isClosed)
    return refuse(
      start,
      `The entry \`@${type}\` is not closed before the next one begins.`,
      'close the brace that is open, or add `}` on a line of its own.',
    );
  if (type === 'preamble') return undefined;
  const { key, fields, broken } = parseBibtexBody(body, abbreviations);
  if (broken) return refuse(bodyStart + broken.offset, `The value of \`${broken.name}\` has no end.`, 'write it as `name = {value}`.');
  if (type === 'string') {
    for (const { name, value } of fields) abbreviations.set(name, value.slice(0, MAX_ABBREVIATION));
    return undefined;
  }
  const abstract = fields.find(({ name }) => name === 'abstract');
  return {
    type,
    key,
    start,
    fields: new Map(fields.toReversed().map(({ name, value }) => [name, value])),
    ...(abstract && { abstractStart: bodyStart + abstract.offset }),
  };
}

const MAX_ABBREVIATION = 5000;
const MAX_UNKNOWN = 100;

function* readEntry(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, { file, placeOf, unknown }: Reading): Generator<RecordEvent> {
  const place = placeOf(entry.start);
  const { fields: tex, isCircle } = inheritFields(entry, byKey);
  const report = (message: string, fix: string, severity: Severity): RecordEvent => ({
    kind: 'problem',
    problem: createProblem('unreadable-record', { file, place }, message, { fix, severity }),
  });
  if (isCircle)
    yield report(
      'The cross-references of the entry lead in a circle or too far.',
      'delete its `crossref`, or the one of the entry it names.',
      'warning',
    );
  const commands: string[] = [];
  const fields = readBibtexFields(tex, (command) => commands.push(command));
  for (const command of commands) {
    if (unknown.has(command) || unknown.size >= MAX_UNKNOWN) continue;
    unknown.add(command);
    yield report(`Nobody knows the command \`${clip(command)}\`; what it encloses is kept as text.`, 'write the text without it.', 'note');
  }
  if (fields.title === undefined || fields.title === '') {
    yield report(`The entry \`@${entry.type}\` has no title.`, 'add `title = {Title of the paper},`.', 'error');
    return;
  }
  const author = tex.get('author') ?? '';
  if (fields.authors?.length && /\b(?:others|al)\b/i.test(author) && readBibtexNames(author).isCut)
    yield noteUnnamed(file, place.line, fields.authors);
  const abstractLine = entry.abstractStart === undefined ? undefined : placeOf(entry.abstractStart).line;
  yield { kind: 'record', record: { line: place.line, ...(abstractLine !== place.line && { abstractLine }), fields } };
}
