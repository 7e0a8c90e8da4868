/**
 * More records than a corpus has: round after round with titles and sentences recombined within a venue, rare words
 * and people partly replaced. Deterministic; words and people grow with the number of records as they do in real ones.
 */
import type { RecordFields, SourceRecord } from '../../src/ingest/record-fields.ts';
import { chooseVariant, coinWord, hashText } from './coined-words.ts';

/** Half of the words of a corpus occur in one record only (Zipf). */
const WORDS = { exponent: 0.55, share: 0.5 };
const PEOPLE = { exponent: 0.8, share: 1 };
const WORD = /\$[^$]*\$|\bhttps?:\S+|\\\w+|(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu;
const JOINT = / (?:for|with|via|using|in|by|of|from|on|through|under) |: /u;

interface Corpus {
  readonly records: readonly SourceRecord[];
  /** Lower-case words of one record only. */
  readonly rare: ReadonlySet<string>;
  readonly byVenue: ReadonlyMap<string, readonly number[]>;
  /** Of each record among those of its venue. */
  readonly rank: readonly number[];
}

/** Yield `count` records: `records` as they are, then again and again with changes. Of the same corpus a longer series begins with the shorter one. */
export function* repeatRecords(records: readonly SourceRecord[], count: number): Generator<SourceRecord> {
  yield* records.slice(0, count);
  if (count <= records.length || records.length === 0) return;
  const corpus = describeCorpus(records);
  const titles = new Set(records.map(({ fields }) => foldTitle(fields.title ?? '')));
  for (let index = records.length; index < count; index++) {
    const round = Math.floor(index / records.length);
    const fields = varyFields(corpus, index % records.length, round);
    yield { line: index + 1, fields: { ...fields, title: makeDistinct(fields.title ?? '', titles) } };
  }
}

function describeCorpus(records: readonly SourceRecord[]): Corpus {
  const counts = new Map<string, number>();
  const byVenue = new Map<string, number[]>();
  const rank = records.map(({ fields: { title = '', abstract = '', venue = '' } }, index) => {
    const words = new Set(`${title} ${abstract}`.match(WORD)?.map((word) => word.toLowerCase()));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const fellows = byVenue.get(venue) ?? [];
    byVenue.set(venue, fellows);
    return fellows.push(index) - 1;
  });
  const rare = new Set([...counts].flatMap(([word, count]) => (count === 1 ? [word] : [])));
  return { records, rare, byVenue, rank };
}

function varyFields(corpus: Corpus, index: number, round: number): RecordFields {
  const own: RecordFields = corpus.records[index]?.fields ?? {};
  const fellows = corpus.byVenue.get(own.venue ?? '') ?? [];
  const fellow = corpus.records[fellows[((corpus.rank[index] ?? 0) + round) % fellows.length] ?? index]?.fields ?? own;
  const vary = (text: string): string => replaceWords(text, corpus.rare, round);
  return {
    ...own,
    // Each belongs to one paper.
    doi: undefined,
    arxiv: undefined,
    title: vary(joinTitles(own.title ?? '', fellow.title ?? '', round)),
    abstract: vary(mixSentences(own.abstract ?? '', fellow.abstract ?? '')),
    authors: own.authors?.map((name) => renamePerson(name, round)),
    links: own.links && Object.fromEntries(Object.entries(own.links).map(([kind, list]) => [kind, list?.map((url) => markUrl(url, round))])),
    urls: own.urls?.map((url) => markUrl(url, round)),
  };
}

/** The beginning of one title and the end of the other; the name before a colon is coined anew. */
function joinTitles(own: string, other: string, round: number): string {
  const [head = '', joint = ': '] = cutAtJoint(own);
  const [, , tail = other] = cutAtJoint(other);
  const name = joint === ': ' && /^\p{L}+$/u.test(head) ? coinWord(head, round) : head;
  return `${name}${joint}${tail}`;
}

function cutAtJoint(title: string): string[] {
  const joint = title.includes('$') ? null : JOINT.exec(title);
  return joint ? [title.slice(0, joint.index), joint[0], title.slice(joint.index + joint[0].length)] : [title];
}

/** Sentences of both in turn, unless TeX could be torn apart. */
function mixSentences(own: string, other: string): string {
  if (/[\\${}]/.test(own) || /[\\${}]/.test(other)) return own;
  const [mine, theirs] = [own, other].map((text) => text.split(/(?<=[.?!]) (?=\p{Lu})/u));
  return mine?.map((sentence, index) => (index % 2 === 0 ? sentence : (theirs?.[index] ?? sentence))).join(' ') ?? own;
}

function replaceWords(text: string, rare: ReadonlySet<string>, round: number): string {
  return text.replace(WORD, (word) => {
    const key = word.toLowerCase();
    if (!rare.has(key) || !/^\p{L}/u.test(word)) return word;
    const variant = chooseVariant(key, round, WORDS);
    return variant === 0 ? word : coinWord(word, variant);
  });
}

/** Who is not there again has another surname. */
function renamePerson(name: string, round: number): string {
  const variant = chooseVariant(name, round, PEOPLE);
  return variant === 0 ? name : name.replace(/\p{L}+\P{L}*$/u, (surname) => coinWord(surname, variant));
}

const markUrl = (url: string, round: number): string => `${url}${url.includes('?') ? '&' : '?'}copy=${round}`;

const foldTitle = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function makeDistinct(title: string, taken: Set<string>): string {
  let distinct = title;
  for (let copy = 1; taken.has(foldTitle(distinct)); copy++) distinct = `${title} with ${coinWord('Variation', hashText(`${title}/${copy}`))}`;
  taken.add(foldTitle(distinct));
  return distinct;
}
