/** People in BibTeX: `A and B`, each `First von Last`, `von Last, First` or `von Last, Jr, First`; braces hold a name together. */
import { renderInvertedName } from './person-name.ts';
import { readTex } from './tex-to-plain.ts';
import { isUnnamed } from './unnamed-people.ts';

const MAX_PEOPLE = 10_000;
/** A name has three. */
const MAX_PARTS = 4;

/** Read the names as printed; `others` is nobody, and `isCut` where it stands. */
export function readBibtexNames(value: string): { names: string[]; isCut: boolean } {
  const pieces = splitOutside(value.replace(/\s+/g, ' ').trim(), / and /iy).slice(0, MAX_PEOPLE);
  const parts = pieces.map((person) => (isExtended(person) ? readExtended(person) : splitOutside(person, /,/y).slice(0, MAX_PARTS)));
  const plain = readTex(parts.flat());
  let at = 0;
  const people = parts.map((one) =>
    renderInvertedName(plain.slice(at, (at += one.length)))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { names: people.filter((name) => name !== '' && !isUnnamed(name)), isCut: people.some(isUnnamed) };
}

/** `given=Jan, family=Berg, prefix=van der`, as biber has it. */
const isExtended = (person: string): boolean => /^\s*"?(?:family|given|prefix|suffix)(?:-i)?\s{0,9}=/i.test(person);

function readExtended(person: string): string[] {
  const parts = new Map(
    splitOutside(person, /,/y).map((part) => {
      const [name = '', ...value] = part.replace(/^\s*"|"\s*$/g, '').split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const [family, given] = [parts.get('family') ?? '', parts.get('given') ?? ''];
  return [[parts.get('prefix') ?? '', family].filter(Boolean).join(' '), parts.get('suffix') ?? '', given];
}

/** Split outside of braces. @param separator sticky */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth > 0 || character === '\\') continue;
    separator.lastIndex = at;
    const found = separator.exec(text)?.[0];
    if (found === undefined) continue;
    parts.push(text.slice(start, at));
    start = at + found.length;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}
