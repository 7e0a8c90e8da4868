/** Whether a line of pasted text holds names of people. */
import { isOrganisation, splitAuthorNames } from './author-names.ts';
import { isVenueLine } from './stated-venue.ts';

const PARTICLE = /^(?:van|von|vom|de|del|della|der|den|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|zum|y|e|st)$/;
const PART = /^(?:\p{Lu}|\p{Lo}|[dl]['’]\p{Lu}|al-|el-)[\p{L}\p{M}.'’‘`´‐-]*$/u;
const NO_PERSON =
  /universit|institut|departe?ment|school|laborator|college|\b(?:inc|ltd|gmbh|research|academy|conf|conference|journal|proceedings|workshop|symposium|spotlight|transactions|track|introduction|google|deepmind|microsoft|center|centre|faculty)\b/i;
/** Words of titles that no name holds. */
const NO_NAME =
  /^(?:a|an|the|and|or|are|is|be|can|do|does|how|what|why|when|than|with|without|for|from|of|to|on|in|at|by|via|using|towards?|more|better|deep|neural|large|learning|language|networks?|models?|data|training|attention|analysis|systems?|methods?|theory)$/i;
/** Marks of affiliations behind names: `Ada Example1,2*`. */
const MARKS = /[\d*†‡§¶∗⋆⁎¹²³⁰-⁹✉]+(?:,[\d*†‡§¶∗⋆⁎¹²³⁰-⁹✉]+)*/gu;

/** Read the names of a line; `undefined` where one of its parts can be none. */
export function readNameLine(text: string): string[] | undefined {
  if (text.length > 100_000 || /\b(?:19|20)\d\d\b/.test(text) || isVenueLine(text)) return undefined;
  const list = dropPlaces(text)
    .replace(/^by:? /i, '')
    .replace(MARKS, '')
    .replace(/\s*[·•]\s*/g, '; ');
  const names = splitAuthorNames(list);
  const isAcronym = names.length === 1 && names.every((name) => !name.includes(' ') && name.replace(/\P{Lu}/gu, '').length > 2);
  return names.length > 0 && !isAcronym && names.every(isPerson) ? names : undefined;
}

/** `Ada Example, Department of Moss, University of X` is one name; of several names with one place nobody can tell whose it is. */
function dropPlaces(text: string): string {
  const [name = '', ...places] = text.split(',');
  return places.length > 0 && name.trim().includes(' ') && !text.includes(';') && places.every(isOrganisation) ? name : text;
}

function isPerson(name: string): boolean {
  const parts = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return (
    name.length <= 60 &&
    parts.length <= 6 &&
    !NO_PERSON.test(name) &&
    !/ (?:poster|spotlight)$/i.test(name) &&
    parts.every((part) => (PART.test(part) && !NO_NAME.test(part)) || PARTICLE.test(part)) &&
    parts.some((part) => PART.test(part))
  );
}
