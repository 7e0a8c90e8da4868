/** Fields of a form, as people type them → facts of an entry, or what does not fit in plain words. */
import type { Vocabulary } from '../catalogue/topics.ts';
import { isDoi, isIsoDate } from '../entries/identifiers.ts';
import { linksSchema } from '../entries/schema.ts';
import { parseIdentifier } from '../ingest/identifier.ts';
import type { Complaint } from './answer.ts';
import type { FactValue } from './edit-entry.ts';
import { correctEntryForm, fieldOfKey, labelOf } from './forms.ts';
import { readTopics } from './topic-labels.ts';
import { readWebAddress } from './web-address.ts';

export interface FactsRead {
  /** By key of the front matter; `undefined` for what is to be removed, absent for fields left empty. */
  readonly facts: ReadonlyMap<string, FactValue | undefined>;
  readonly complaints: readonly Complaint[];
}

type Reading = { readonly value: FactValue } | { readonly message: string; readonly fix?: string | undefined };
type Reader = (text: string, vocabulary: Vocabulary) => Reading;

const readLine: Reader = (text) => ({ value: text.replace(/\s+/g, ' ').trim() });

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['title', readLine],
  ['authors', readNames],
  ['published', readDate],
  ['venue', readLine],
  ['arxiv', readArxiv],
  ['doi', readDoi],
  ['links', readLinks],
  ['topics', readTopicIds],
]);

/** Read every field that is filled in. */
export function readFacts(fields: ReadonlyMap<string, string>, vocabulary: Vocabulary): FactsRead {
  const facts = new Map<string, FactValue | undefined>();
  const complaints: Complaint[] = [];
  for (const [key, read] of READERS) {
    const text = fields.get(fieldOfKey(key));
    if (text === undefined) continue;
    const reading = isRemoval(text) ? removeFact(key) : read(text, vocabulary);
    if ('message' in reading) complaints.push({ field: labelOf(correctEntryForm, fieldOfKey(key)), ...reading });
    else facts.set(key, reading.value);
  }
  return { facts, complaints };
}

const isRemoval = (text: string): boolean => /^(?:[-–—]|remove)$/i.test(text.trim());

const removeFact = (key: string): { readonly value: undefined } | { readonly message: string } =>
  key === 'title' ? { message: 'A paper has a title; it cannot be removed.' } : { value: undefined };

const quote = (text: string): string => `\`${text.slice(0, 100)}\``;

const listLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-*•]\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);

function readNames(text: string): Reading {
  return {
    value: listLines(text)
      .flatMap((line) => line.split(';').map((name) => name.trim()))
      .filter(Boolean),
  };
}

function readDate(text: string): Reading {
  return isIsoDate(text) ? { value: text } : { message: `${quote(text)} is not a date.`, fix: 'write it as `2024-05-17`, `2024-05` or `2024`.' };
}

function readArxiv(text: string): Reading {
  const found = parseIdentifier(text);
  return found?.kind === 'arxiv' ? { value: found.id } : { message: `${quote(text)} is not an arXiv id.`, fix: 'write it as `2405.01234`.' };
}

function readDoi(text: string): Reading {
  const found = parseIdentifier(text);
  if (found?.kind === 'doi') return { value: found.id };
  return isDoi(text) ? { value: text } : { message: `${quote(text)} is not a DOI.`, fix: 'write it as `10.1145/3342195.3387548`.' };
}

function readTopicIds(text: string, vocabulary: Vocabulary): Reading {
  const { ids, unknown } = readTopics(listLines(text).join('\n'), vocabulary);
  const [first] = unknown;
  if (first)
    return { message: `${quote(first.name)} is no topic of the vocabulary.`, ...(first.nearest && { fix: `did you mean ${quote(first.nearest)}?` }) };
  return ids.length > 4 ? { message: `These are ${ids.length} topics; a paper carries one to four.` } : { value: ids };
}

const LINK_LINE = /^(code|project|data|pdf|page)(?: ?:)? (\S+)$/i;

/** Each line says what it leads to, and where. */
function readLinks(text: string): Reading {
  const links = new Map<string, string | string[]>();
  for (const line of listLines(text)) {
    const [, kind = '', typed = ''] = LINK_LINE.exec(line) ?? [];
    if (kind === '') return { message: `${quote(line)} does not say what it leads to.`, fix: 'write it as `code https://example.org/code`.' };
    const url = readWebAddress(typed);
    if (url === undefined) return { message: `${quote(typed)} is no web address.`, fix: 'write it as `https://example.org/code`.' };
    const name = kind.toLowerCase();
    if ((name === 'pdf' || name === 'page') && links.has(name)) return { message: `There are two lines for ${quote(name)}; one is enough.` };
    links.set(name, name === 'pdf' || name === 'page' ? url : [links.get(name) ?? [], url].flat());
  }
  const ordered = Object.keys(linksSchema.shape).flatMap((kind) => (links.has(kind) ? [[kind, links.get(kind) ?? ''] as const] : []));
  return { value: Object.fromEntries(ordered) };
}
