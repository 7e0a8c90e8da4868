/** One string of names, as tables and metadata hold them → the names as printed, in order. */
import { isNameSuffix, printName } from './person-name.ts';
import { decodeAccents } from './tex-accents.ts';

const MAX_LENGTH = 100_000;

/** Split `A; B`, `A and B`, `A, B and C` or `Family, Given`; one name per item. */
export function splitAuthorNames(text: string): string[] {
  const line = decodeAccents(text.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim();
  const names = splitNames(dropAffiliations(line));
  return names.map(printName).filter((name) => name !== '' && !/^et al\.?$/i.test(name));
}

/** Words of institutions, which no name holds. */
const ORGANISATION =
  /universit|institut|departe?ment|school|laborator|college|academy|\b(?:inc|ltd|gmbh|corp|llc|research|lab|labs|google|deepmind|microsoft|center|centre|faculty)\b/i;
const BEHIND_NAME = / ?\([^()]{0,300}\)(?= ?(?:[,;|&]|and |$))/g;

/** What stands in parentheses behind a name, or behind the first comma of each name where semicolons part them. */
function dropAffiliations(line: string): string {
  const bare = line.replace(BEHIND_NAME, '');
  const pieces = bare.split(';').map((piece) => piece.trim());
  if (pieces.length < 2) return bare;
  const parts = pieces.map((piece) => ({ name: piece.split(',', 1).join('').trim(), place: piece.slice((piece.split(',', 1)[0] ?? '').length) }));
  const isPlaced = parts.some(({ place }) => isOrganisation(place)) && parts.every(({ name }) => name === '' || name.includes(' '));
  return isPlaced ? parts.map(({ name }) => name).join('; ') : bare;
}

export const isOrganisation = (text: string): boolean => ORGANISATION.test(text.slice(0, 300));

function splitNames(line: string): string[] {
  for (const mark of [';', ' | ', '|']) if (line.includes(mark)) return line.split(mark);
  const pieces = line.split(/,? (?:and|&) /);
  if (pieces.length > 1)
    return pieces.flatMap((piece, index) => (pieces.length === 2 && index === 0 ? splitCommas(piece) : [piece]).flatMap(splitList));
  return splitCommas(line);
}

/** A comma parts two names, unless it parts a family name from a given one. */
const splitCommas = (line: string): string[] => {
  const parts = line.split(/\s*,\s*/).filter((part) => part !== '');
  if (parts.length < 2) return [line];
  if (parts.length === 2) return parts.every((part) => part.includes(' ')) ? parts : [line];
  const isPaired = parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || isInitials(part));
  if (isPaired) return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : []));
  return joinSuffixes(parts);
};

const splitList = (piece: string): string[] => (piece.split(',').length > 2 ? splitCommas(piece) : [piece]);

const joinSuffixes = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>(
    (names, part) => (isNameSuffix(part) && names.length > 0 ? [...names.slice(0, -1), `${names.at(-1) ?? ''} ${part}`] : [...names, part]),
    [],
  );

const isInitials = (part: string): boolean => /^(?:\p{Lu}\p{M}?\.?[\s-]?){1,4}$/u.test(part);
