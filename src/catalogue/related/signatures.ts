/**
 * What is found about two papers depends on what these tell of each of them, and on nothing else: while both stay
 * the same, so does their score, and what readers are told of the pair.
 */
import type { Compared } from './compared.ts';
import type { RelatedInput } from './related-input.ts';
import { NAME } from './term-survey.ts';
import { mix } from './term-keys.ts';

/** For each paper two numbers of 32 bits one after the other. */
export interface Signatures {
  /** Of all that decides how near it is to others. */
  readonly scores: Uint32Array;
  /** Of all that decides the reasons too. */
  readonly reasons: Uint32Array;
}

/** `texts` tell the texts of papers apart; what a paper carries beside them is read from the input. */
export function signPapers(input: RelatedInput, compared: Compared, texts: readonly string[]): Signatures {
  const papers = input.papers.length;
  const signatures = { scores: new Uint32Array(2 * papers), reasons: new Uint32Array(2 * papers) };
  const roles = listRoles(input);
  const factHashes = Object.values(compared.facts).map(({ names }) => names.map(hash));
  for (let paper = 0; paper < papers; paper++) {
    const score = createSignature();
    signVector(score, compared, paper);
    for (const [kind, { own, weights, rare, lengths }] of Object.values(compared.facts).entries()) {
      score.add(lengths[paper] ?? 0);
      for (const fact of own[paper] ?? []) score.addInAnyOrder((factHashes[kind]?.[fact] ?? 0) + kind, 2 * (weights[fact] ?? 0) + (rare[fact] ?? 0));
    }
    signatures.scores.set(score.read(), 2 * paper);
    const { topics = [], people = [], fallen } = input.papers[paper] ?? {};
    score.addText([texts[paper], ...topics, '', ...people, String(fallen), ...(roles[paper] ?? [])].join('\n'));
    signSigns(score, compared, paper);
    signatures.reasons.set(score.read(), 2 * paper);
  }
  return signatures;
}

/** What holds for all pairs, and is in no signature. */
export const describeFrame = ({ topics }: RelatedInput, { survey, facts }: Compared): string =>
  JSON.stringify([survey.papers, Object.values(facts).map(({ rarest }) => rarest), [...topics]]);

/** Whether a paper signs as one did in an earlier run. */
export const isSame = (now: Uint32Array, paper: number, before: Uint32Array, place: number): boolean =>
  now[2 * paper] === before[2 * place] && now[2 * paper + 1] === before[2 * place + 1];

/** The names of methods that a paper introduces, mentions or compares itself with. */
function listRoles({ papers, methods }: RelatedInput): string[][] {
  const roles = papers.map((): string[] => []);
  for (const { slug, name, introducedBy, mentionedBy, comparedBy } of methods)
    for (const [role, listed] of Object.entries({ introducedBy, mentionedBy, comparedBy }))
      for (const paper of listed) roles[paper]?.push(`${slug}\t${name}\t${role}`);
  return roles;
}

/** Terms are numbered anew in each run, so those of a vector come in any order. */
function signVector(signature: Signature, { counted, vectors }: Compared, paper: number): void {
  for (let at = vectors.starts[paper] ?? 0; at < (vectors.starts[paper + 1] ?? 0); at++)
    signature.addInAnyOrder(counted.keys[vectors.uses[at] ?? 0] ?? 0, vectors.weights[at] ?? 0);
}

function signSigns(signature: Signature, { counted, survey, vectors }: Compared, paper: number): void {
  for (let at = vectors.starts[paper] ?? 0; at < (vectors.starts[paper + 1] ?? 0); at++)
    signature.addInAnyOrder(counted.keys[vectors.uses[at] ?? 0] ?? 0, survey.signs[vectors.terms[at] ?? 0] ?? 0);
  for (let at = counted.starts[paper] ?? 0; at < (counted.starts[paper + 1] ?? 0); at++)
    if (((survey.signs[survey.terms[at] ?? 0] ?? 0) & NAME) !== 0) signature.addInAnyOrder(counted.keys[at] ?? 0, NAME);
}

interface Signature {
  add(value: number): void;
  addText(text: string): void;
  /** A pair that counts wherever it stands. */
  addInAnyOrder(key: number, value: number): void;
  read(): [number, number];
}

const FIRST_SEED = 0x9e3779b9;
const SECOND_SEED = 0x7f4a7c15;

function createSignature(): Signature {
  let [first, second] = [1, 2];
  let [anyFirst, anySecond] = [0, 0];
  const add = (value: number): void => {
    first = mix(Math.imul(first, 31) + value);
    second = mix(Math.imul(second, 37) + (value ^ SECOND_SEED));
  };
  return {
    add: (value) => {
      add(Math.floor(value));
      add((value - Math.floor(value)) * 2 ** 32);
    },
    addText: (text) => {
      for (let at = 0; at < text.length; at++) add(text.charCodeAt(at));
    },
    addInAnyOrder: (key, value) => {
      anyFirst = (anyFirst + mix(mix(key ^ FIRST_SEED) + value)) | 0;
      anySecond = (anySecond + mix(mix(key + SECOND_SEED) ^ Math.imul(value + 1, FIRST_SEED))) | 0;
    },
    read: () => {
      add(anyFirst);
      add(anySecond);
      return [first >>> 0, second >>> 0];
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
