/** One entry of a feed → the fields of a record, by a strict XML parser that knows no entities but the five. */
import { SaxesParser } from 'saxes';
import { isPublicUrl } from '../../entries/identifiers.ts';
import { classifyAddress } from '../collect-links.ts';
import type { RecordFields } from '../record-fields.ts';
import { splitAuthorNames } from './author-names.ts';
import { readStatedVenue } from './stated-venue.ts';

const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 32;

/** arXiv's archives, those of its first years among them; other terms are classes of other systems. */
const ARCHIVES = new Set(
  ['acc-phys', 'adap-org', 'alg-geom', 'ao-sci', 'astro-ph', 'atom-ph', 'bayes-an', 'chao-dyn', 'chem-ph', 'cmp-lg', 'comp-gas', 'cond-mat', 'cs', 'dg-ga', 'econ', 'eess', 'funct-an', 'gr-qc', 'hep-ex', 'hep-lat', 'hep-ph', 'hep-th', 'math', 'math-ph', 'mtrl-th', 'nlin', 'nucl-ex', 'nucl-th', 'patt-sol', 'physics', 'plasm-ph', 'q-alg', 'q-bio', 'q-fin', 'quant-ph', 'solv-int', 'stat', 'supr-con'], // prettier-ignore
);

export interface ParsedEntry {
  readonly fields: RecordFields;
  /** Lines between the entry's first one and its abstract's. */
  readonly abstractOffset: number;
  /** Why the entry cannot be read; its fields are not to be trusted then. */
  readonly fault?: string | undefined;
}

interface Facts {
  readonly texts: Map<string, string[]>;
  readonly categories: string[];
  abstractOffset: number;
  fault?: string;
}

/** Parse from `<entry>` or `<item>` to its end. */
export function parseAtomEntry(text: string): ParsedEntry {
  const facts: Facts = { texts: new Map(), categories: [], abstractOffset: 0 };
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  let elements = 0;
  let value: string[] = [];
  parser.on('error', ({ message }) => {
    facts.fault ??= message.replace(/^[\d:]+\s*/, '').slice(0, 200);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    path.push(local);
    value = [];
    if (++elements > MAX_ELEMENTS || path.length > MAX_DEPTH) facts.fault ??= 'it has more elements than any paper';
    if (path.length === 2 && (local === 'summary' || local === 'description')) facts.abstractOffset = parser.line - 1;
    const { term } = attributes;
    if (path.length === 2 && term && local === 'category') facts.categories.push(term);
    if (path.length === 2 && term && local === 'primary_category') facts.categories.unshift(term);
  });
  parser.on('text', (piece) => void value.push(piece));
  parser.on('cdata', (piece) => void value.push(piece));
  parser.on('closetag', () => {
    const local = path.pop() ?? '';
    const key = path.length === 2 && local === 'name' && path[1] === 'author' ? 'author' : path.length === 1 ? local : '';
    if (key !== '' && local !== 'author') keep(facts.texts, key, value.join('').replace(/\s+/g, ' ').trim());
    value = [];
  });
  parser.write(text).close();
  return { fields: readFields(facts), abstractOffset: facts.abstractOffset, fault: facts.fault };
}

function keep(texts: Map<string, string[]>, key: string, value: string): void {
  if (value === '') return;
  const known = texts.get(key);
  if (known) known.push(value);
  else texts.set(key, [value]);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function readFields({ texts, categories }: Facts): RecordFields {
  const first = (key: string): string | undefined => texts.get(key)?.[0];
  const ids = [first('id'), first('guid'), first('link')].filter((text) => text !== undefined);
  const arxiv = ids.flatMap((id) => /(?:arxiv\.org\/abs\/|oai:arXiv\.org:)(\S+?)(?:v\d+)?$/i.exec(id)?.[1] ?? [])[0];
  const isListing = first('announce_type') !== undefined || first('description') !== undefined;
  const authors = texts.get('author') ?? texts.get('creator')?.flatMap((names) => splitAuthorNames(names.replace(/<[^<>]{0,500}>/g, '')));
  const terms = [...categories, ...(texts.get('category') ?? [])].filter(isArxivTerm);
  return {
    title: first('title')?.replace(/\.? ?\(arXiv:\S+ \[[\w.-]+\](?: UPDATED)?\)$/, ''),
    abstract: readAbstract(first('summary') ?? first('description')),
    authors,
    date: isListing ? undefined : first('published')?.slice(0, 10),
    arxiv,
    doi: first('doi'),
    venue: readVenue(first('journal_ref')) ?? readStatedVenue(first('comment') ?? ''),
    categories: terms.length > 0 ? [...new Set(terms)] : undefined,
    links: readCode(first('comment')),
  };
}

/** The daily listings put the id and a kind of notice before the abstract. */
const readAbstract = (text: string | undefined): string | undefined =>
  text?.replace(/^arXiv:\S+ Announce Type: [a-z-]{2,20} (?:Abstract: )?/, '').replace(/^<p>|<\/p>$/g, '');

const isArxivTerm = (term: string): boolean => {
  const [archive = '', subject = 'XX'] = term.split('.');
  return ARCHIVES.has(archive) && /^[A-Za-z-]{2,20}$/.test(subject) && term.split('.').length <= 2;
};

/** A reference names a venue unless it only hopes for one. */
function readVenue(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 200 || /\b(?:submitted|under review|to appear|in press|in preparation|accepted)\b/i.test(text))
    return undefined;
  return text.replace(/\.$/, '');
}

/** Addresses of code that authors put into the comment. */
function readCode(comment: string | undefined): RecordFields['links'] {
  const addresses = [...(comment ?? '').slice(0, 4000).matchAll(/https?:\/\/[^\s,;<>"'()[\]{}]{4,300}/g)].map(([address]) =>
    address.replace(/[.:!?]+$/, ''),
  );
  const code = addresses.filter((address) => isPublicUrl(address) && classifyAddress(address) === 'code');
  return code.length > 0 ? { code } : undefined;
}
