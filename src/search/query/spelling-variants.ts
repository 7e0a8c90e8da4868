/**
 * Other forms of a word, by rule. They are candidates: most are no words, and the caller keeps those that papers hold.
 * Spelling rules after the lists of British and American differences in the Oxford and Merriam-Webster dictionaries.
 */

/** An ending or root in British and in American spelling; the part in common is the first group. */
type Rule = readonly [british: RegExp, american: RegExp, write: { british: string; american: string }];

const pair = (british: string, american: string, endings: string, letters = 3): Rule => [
  new RegExp(`^(.{${letters},})${british}(${endings})$`),
  new RegExp(`^(.{${letters},})${american}(${endings})$`),
  { british: `$1${british}$2`, american: `$1${american}$2` },
];

const root = (british: string, american: string): Rule => [
  new RegExp(`^()${british}(.*)$`),
  new RegExp(`^()${american}(.*)$`),
  { british: `$1${british}$2`, american: `$1${american}$2` },
];

const VERB = 'e|es|ed|er|ers|ing';

const RULES: readonly Rule[] = [
  pair('is', 'iz', `${VERB}|ation|ations|ational|able|ability`),
  pair('ys', 'yz', VERB),
  pair('our', 'or', '|s|ed|ing|al|ally|able|hood|hoods|ful|less|ist|ism|ite|ites'),
  pair('tre', 'ter', '|s|d', 2),
  pair('bre', 'ber', '|s|d', 2),
  pair('tred', 'tered', '', 2),
  pair('bred', 'bered', '', 2),
  pair('tring', 'tering', '', 2),
  pair('ogue', 'og', '|s|d'),
  pair('ogued', 'oged', ''),
  pair('oguing', 'oging', ''),
  pair('ll', 'l', 'ed|ing|er|ers|ings'),
  pair('ss', 's', 'ed|es|ing'),
  pair('ence', 'ense', '|s|d'),
  pair('mme', 'm', '|s'),
  pair('aem', 'em', 'ia|ic|ias'),
  pair('aec', 'ec', 'olog(?:y|ist|ists|ical)'),
  pair('paed', 'ped', 'ic|ics|ia|ias'),
  pair('rhoea', 'rhea', '|s'),
  root('grey', 'gray'),
  root('haem', 'hem'),
  root('anaem', 'anem'),
  root('anaesth', 'anesth'),
  root('aesthe', 'esthe'),
  root('paedia', 'pedia'),
  root('oestr', 'estr'),
  root('oesoph', 'esoph'),
  root('oedem', 'edem'),
  root('foet', 'fet'),
  root('faec', 'fec'),
  root('archaeo', 'archeo'),
  root('palaeo', 'paleo'),
  root('manoeuv', 'maneuv'),
  root('artefact', 'artifact'),
  root('judgement', 'judgment'),
  root('ageing', 'aging'),
  root('learnt', 'learned'),
  root('sceptic', 'skeptic'),
  root('sulph', 'sulf'),
];

/**
 * List the same word in British and American spelling, without the word itself.
 *
 * @example listSpellingVariants('quantised') // => ['quantized']
 */
export function listSpellingVariants(word: string): string[] {
  const variants = new Set<string>();
  for (const [british, american, write] of RULES) {
    if (british.test(word)) variants.add(word.replace(british, write.american));
    if (american.test(word)) variants.add(word.replace(american, write.british));
  }
  variants.delete(word);
  return [...variants];
}

const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'ation'];
const MIN_BASE = 3;

/**
 * List other inflections: singular and plural, `-ing`, `-ed`, `-er`, `-ation`, without the word itself.
 *
 * @example listInflections('studies').includes('study') // => true
 */
export function listInflections(word: string): string[] {
  const forms = new Set(listBases(word).flatMap((base) => ENDINGS.map((ending) => addEnding(base, ending))));
  forms.delete(word);
  return [...forms];
}

function listBases(word: string): string[] {
  const bases = [word];
  const cut = /^(.+?)(?:ations?|ings?|ers?|ed|es|s)$/.exec(word)?.[1];
  if (cut !== undefined) bases.push(cut, `${cut}e`);
  if (cut !== undefined && /([^aeiou])\1$/.test(cut)) bases.push(cut.slice(0, -1));
  if (/(?:ies|ied|ier|iers)$/.test(word)) bases.push(word.replace(/i(?:es|ed|ers?)$/, 'y'));
  return [...new Set(bases)].filter((base) => base.length >= MIN_BASE);
}

function addEnding(base: string, ending: string): string {
  if (ending === '') return base;
  if (base.endsWith('e')) return ending.startsWith('e') ? base + ending.slice(1) : ending === 's' ? `${base}s` : base.slice(0, -1) + ending;
  if (/[^aeiou]y$/.test(base) && ending.startsWith('e')) return `${base.slice(0, -1)}i${ending}`;
  return base + ending;
}
