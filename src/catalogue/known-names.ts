/**
 * Methods that entries speak of though none introduces them, found by form and use; nothing is listed by hand.
 *
 * A name is kept when enough entries hold it, and more of them use it as a method than as something else: a
 * dataset, a device, a place. A name of capitals alone has to show it more often, and must be no abbreviation of an
 * ordinary phrase: one that is expanded in small letters, “graph neural networks (GNN)”, or used in the plural, “GNNs”.
 * Versions go with their stem (`LLaMA2` with `LLaMA`), and a name that is part of an introduced name (`GLM` of
 * `GLM-130B`) needs no other proof of what it is.
 */
import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';
import { findNames, type NameForm, squashName, stemOf } from './method-names.ts';
import { judgeNames } from './name-contexts.ts';

const MIN_ENTRIES = 2;
/** Names of abbreviations: this share of the entries expands them or writes them in the plural. */
const ORDINARY_SHARE = 0.05;
/** Shares of the entries in which a name stands as a method. */
const METHOD_SHARE: Readonly<Record<NameForm, number>> = { mixed: 0.25, capitals: 0.3 };
const MIN_METHOD: Readonly<Record<NameForm, number>> = { mixed: 1, capitals: 2 };

interface Tally {
  readonly name: string;
  readonly form: NameForm;
  entries: number;
  asMethod: number;
  asOther: number;
  ordinary: number;
}

/** Find the names, each with its spellings, the most frequent first; sorted by that spelling. */
export function findKnownNames(entries: readonly Entry[], introduced: readonly string[]): string[][] {
  const tallies = countNames(entries);
  // The larger the catalogue, the more names occur a few times by chance.
  const enough = Math.max(MIN_ENTRIES, Math.round(Math.sqrt(entries.length) / 20));
  const parts = new Set(introduced.flatMap((name) => name.split(/[-\s]/)));
  const frequent = [...tallies.values()].filter((tally) => tally.entries >= enough && !isAbbreviation(tally));
  const sure = new Set(frequent.filter((tally) => parts.has(tally.name) || isMethod(tally)).map(({ name }) => name));
  const stems = new Set([...sure].map(stemOf));
  return joinSpellings(frequent.filter((tally) => sure.has(tally.name) || isVersion(tally, stems)));
}

function countNames(entries: readonly Entry[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const entry of entries) {
    const seen = new Map<string, Findings>();
    for (const text of [entry.titleText, entry.text]) readNames(withoutAddresses(text), seen);
    for (const [name, { form, asMethod, asOther, ordinary }] of seen) {
      const tally = tallies.get(name) ?? { name, form, entries: 0, asMethod: 0, asOther: 0, ordinary: 0 };
      tallies.set(name, tally);
      tally.entries++;
      tally.asMethod += Number(asMethod);
      tally.asOther += Number(asOther);
      tally.ordinary += Number(ordinary);
    }
  }
  return tallies;
}

interface Findings {
  readonly form: NameForm;
  asMethod: boolean;
  asOther: boolean;
  ordinary: boolean;
}

function readNames(text: string, seen: Map<string, Findings>): void {
  const names = findNames(text);
  const contexts = judgeNames(text, names);
  for (const [index, { name, form, start }] of names.entries()) {
    const findings = seen.get(name) ?? { form, asMethod: false, asOther: false, ordinary: false };
    seen.set(name, findings);
    findings.asMethod ||= contexts[index] === 'method';
    findings.asOther ||= contexts[index] === 'other';
    findings.ordinary ||= text[start - 1] === '(' && abbreviates(name, text.slice(Math.max(0, start - 120), start - 1));
  }
  for (const [, name = ''] of text.matchAll(/(?<![\p{L}\p{N}-])(\p{Lu}{3,})s(?![\p{L}\p{N}])/gu)) {
    const findings = seen.get(name) ?? { form: 'capitals', asMethod: false, asOther: false, ordinary: true };
    findings.ordinary = true;
    seen.set(name, findings);
  }
}

/** Tell whether every letter of the name begins one of the words before it, most of them small: “structure from motion (SfM)”. */
function abbreviates(name: string, before: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = before.trim().split(/[\s‐‑–-]+/);
  const full = words.slice(-letters.length);
  const telling = words.filter((word) => !/^(?:a|an|and|for|in|of|on|the|to|with)$/i.test(word)).slice(-letters.length);
  return [full, telling].some((phrase) => {
    const small = phrase.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
    return phrase.length === letters.length && phrase.every((word, at) => word[0]?.toLowerCase() === letters[at]) && small * 2 >= phrase.length;
  });
}

const isAbbreviation = ({ entries, ordinary }: Tally): boolean => ordinary > entries * ORDINARY_SHARE;

const isMethod = ({ form, entries, asMethod, asOther }: Tally): boolean =>
  asMethod >= MIN_METHOD[form] && asMethod >= entries * METHOD_SHARE[form] && (form === 'capitals' ? asMethod >= 2 * asOther : asMethod > asOther);

const isVersion = ({ name, asMethod, asOther }: Tally, stems: ReadonlySet<string>): boolean =>
  stemOf(name) !== name && stems.has(stemOf(name)) && asMethod >= asOther;

function joinSpellings(tallies: readonly Tally[]): string[][] {
  const keys = new Set(tallies.map(({ name }) => squashName(name)));
  const singular = (key: string): string => (key.endsWith('s') && keys.has(key.slice(0, -1)) ? key.slice(0, -1) : key);
  const groups = Map.groupBy(tallies, ({ name }) => singular(squashName(name)));
  const spellings = [...groups.values()].map((group) =>
    group.sort((a, b) => b.entries - a.entries || compareText(a.name, b.name)).map(({ name }) => name),
  );
  return spellings.sort(([a = ''], [b = '']) => compareText(a, b));
}

/** The parts of a host have at most 63 characters (RFC 1035, 2.3.4). */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|io|ai|net)\/\S*/g;

/** Every address has a slash or a `www.`, which most texts have not. */
const withoutAddresses = (text: string): string => (text.includes('/') || text.includes('www.') ? text.replace(ADDRESS, ' ') : text);
