/**
 * The papers that a document names, in whatever form: BibTeX, RIS, CSL-JSON, Markdown, or lines with addresses,
 * identifiers or titles. It reads what tells a paper from others and nothing else, so that it needs no parser of a
 * whole format; what it takes for a paper and is none is merely not found.
 */

export interface Reference {
  readonly title?: string;
  /** arXiv ids and DOIs, as written. */
  readonly identifiers: readonly string[];
  /** Ids of this catalogue, from addresses of its pages. */
  readonly ids: readonly string[];
}

type Fields = ReadonlyMap<string, string>;

const ARXIV = /(?<![\d.])\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?!\d)|\b[a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/\d{7}\b/g;
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]{1,250}/g;
const PAGE = /\/papers\/([a-z0-9-]{1,100})(?=\/|\.(?:bib|ris|csl|json|md)\b|[\s)>"'#?]|$)/g;
/** Longer lines are no titles, and shorter ones too common. */
const TITLE_WORDS = { fewest: 2, most: 60 } as const;
/** In characters: what follows in a longer line is no part of a title. */
const LONGEST_LINE = 2000;

/** @param parsed the same as JSON, if it is JSON. */
export function readReferences(text: string, parsed: unknown): readonly Reference[] {
  if (parsed !== undefined) return readItems(parsed).flatMap(toReference);
  if (/^[ \t]*@\w+\s*[{(]/m.test(text)) return readBibtex(text).flatMap(toReference);
  if (/^TY {2}- /m.test(text)) return readRis(text).flatMap(toReference);
  return readLines(text);
}

/** @example findIdentifiers('arXiv:2210.02414v2, https://doi.org/10.1000/moss.') // => ['2210.02414', '10.1000/moss'] */
export function findIdentifiers(text: string): readonly string[] {
  const dois = [...text.matchAll(DOI)].map(([doi]) => trimDoi(doi));
  const rest = text.replace(DOI, ' ');
  return [...new Set([...(rest.match(ARXIV) ?? []), ...dois])];
}

function trimDoi(doi: string): string {
  const bare = doi.replace(/[.,;:!?'\]*_]+$/, '');
  return bare.includes('(') ? bare : bare.replace(/\)+[.,;]*$/, '');
}

function toReference(fields: Fields): Reference | [] {
  const title = fields.get('title');
  const places = ['doi', 'eprint', 'url', 'arxiv', 'archive_location', 'number', 'note', 'journal', 'howpublished'];
  const text = places.map((name) => fields.get(name) ?? '').join('\n');
  const reference = { ...(title !== undefined && { title: cleanTitle(title) }), identifiers: findIdentifiers(text), ids: findIds(text) };
  return isEmpty(reference) ? [] : reference;
}

const findIds = (text: string): readonly string[] => [...new Set([...text.matchAll(PAGE)].map(([, id = '']) => id))];

const isEmpty = ({ title = '', identifiers, ids }: Reference): boolean => title === '' && identifiers.length === 0 && ids.length === 0;

function readItems(parsed: unknown): Fields[] {
  const { items = parsed } = (typeof parsed === 'object' ? (parsed ?? {}) : {}) as { items?: unknown };
  const list: readonly unknown[] = Array.isArray(items) ? items : [items];
  return list.map((item) => {
    const facts = Object.entries(typeof item === 'object' ? (item ?? {}) : {});
    return new Map(facts.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value] as const] : [])));
  });
}

/** RIS tags by the names that BibTeX has for them. */
const RIS_NAMES: ReadonlyMap<string, string> = new Map([
  ['TI', 'title'],
  ['T1', 'title'],
  ['DO', 'doi'],
  ['UR', 'url'],
  ['L1', 'note'],
  ['AN', 'eprint'],
  ['M1', 'number'],
]);

function readRis(text: string): Fields[] {
  return text.split(/^ER {2}-.*$/m).map((record) => {
    const lines = [...record.matchAll(/^([A-Z][A-Z0-9]) {2}- ?(.*)$/gm)];
    return new Map(lines.flatMap(([, tag = '', value = '']) => (RIS_NAMES.has(tag) ? [[RIS_NAMES.get(tag) ?? '', value.trim()] as const] : [])));
  });
}

const readBibtex = (text: string): Fields[] =>
  text
    .split(/^[ \t]*@(?=\w+\s*[{(])/m)
    .slice(1)
    .filter((record) => !/^(?:comment|string|preamble)\b/i.test(record))
    .map(readFields);

/** Fields of a BibTeX record: a name, and a value in braces, in quotes or bare. */
function readFields(record: string): Fields {
  const fields = new Map<string, string>();
  const start = /[,{(\s]([\w-]{1,40})\s*=\s*/g;
  start.lastIndex = record.indexOf(',');
  for (let match = start.exec(record); match; match = start.exec(record)) {
    const end = findValueEnd(record, start.lastIndex);
    fields.set((match[1] ?? '').toLowerCase(), record.slice(start.lastIndex, end).replace(/^[{"]|["}]$/g, ''));
    start.lastIndex = end;
  }
  return fields;
}

/** Where the value that begins at `from` ends, braces inside it balanced. */
function findValueEnd(text: string, from: number): number {
  const closing = text[from] === '{' ? '}' : text[from] === '"' ? '"' : ',';
  let depth = 0;
  for (let at = closing === ',' ? from : from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (depth === 0 && sign === closing) return closing === ',' ? at : at + 1;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return text.length;
}

/** Without the braces and commands of TeX, letters without their accents: titles are compared without them too. */
const cleanTitle = (title: string): string =>
  title
    .replace(/\\(?:[`'"^~=.]|[uvHcdbkrt](?![a-z]))\s*\{?\\?([A-Za-z])\}?/gi, '$1')
    .replace(/\\(?:emph|text\w*|math\w*|mbox)\b/g, '')
    .replace(/\\([A-Za-z]+)\s*/g, '$1 ')
    .replace(/[{}$\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs and list items: where one holds several papers, each is its own reference. Quoted lines are notes. */
function readLines(text: string): readonly Reference[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*>/.test(line));
  const blocks = lines.join('\n').split(/\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,4}[.)])\s)/);
  return blocks.flatMap(readBlock).filter((reference) => !isEmpty(reference));
}

function readBlock(block: string): readonly Reference[] {
  const lines = block.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => findIdentifiers(line).length + findIds(line).length > 0);
  if (told.length === 0) return lines.flatMap((line) => readTitle(line) ?? []).map((title) => ({ title, identifiers: [], ids: [] }));
  const title = told.length === 1 ? lines.map(readTitle).find((line) => line !== undefined) : undefined;
  return told.map((line) => {
    const own = readTitle(line) ?? title;
    return { ...(own !== undefined && { title: own }), identifiers: findIdentifiers(line), ids: findIds(line) };
  });
}

/** The text of a line's first link, or a line that is nothing but words. */
function readTitle(line: string): string | undefined {
  const start = line.slice(0, LONGEST_LINE);
  const linked = /\[((?:\\.|[^\]\\]){2,400})\]\(/.exec(start)?.[1]?.replace(/\\(.)/g, '$1');
  const bare = linked ?? start.replace(/^(?:[-*+•]|\d{1,4}[.)]|#{1,6})\s+/, '').replace(/^["“”*_]+|["“”*_.,]+$/g, '');
  const words = bare.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  if (/https?:\/\/|\b10\.\d{4}/.test(bare) || words > TITLE_WORDS.most) return undefined;
  return words >= TITLE_WORDS.fewest || linked !== undefined ? bare : undefined;
}
