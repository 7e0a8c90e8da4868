/** The tags of HTML, JATS and MathML that texts of bibliographies hold, found among all that only looks like one. */

export interface MarkupTag {
  readonly start: number;
  readonly end: number;
  /** In lower case, without prefix. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
}

const INLINE =
  'i b em strong italic bold u s sup sub sc inf scp tt code span font a small big q cite abbr monospace underline overline strike roman sans-serif named-content styled-content ext-link uri email xref inline-formula disp-formula alternatives tex-math';
const BLOCK =
  'p div sec section title abstract list list-item ul ol li dl dt dd h1 h2 h3 h4 h5 h6 br hr break disp-quote blockquote label table tr td';
const EMPTY = 'graphic inline-graphic img fn';
const MATH =
  'math mi mn mo ms mrow msup msub msubsup mfrac msqrt mroot mtext mspace mover munder munderover semantics annotation annotation-xml mstyle mpadded mphantom mtable mtr mtd mfenced menclose merror mmultiscripts mprescripts none';

const BLOCKS: ReadonlySet<string> = new Set(BLOCK.split(' '));
const KNOWN: ReadonlySet<string> = new Set([INLINE, BLOCK, EMPTY, MATH].flatMap((names) => names.split(' ')));
const TAG = /<(\/?)((?:jats|mml|m|xhtml):)?([a-z][a-z0-9-]{0,30})((?:\s[^<>]{0,3000})?\/?)>/gi;
/** By Pandoc's rule: what looks like a tag in a formula is a relation. */
const FORMULA = /\$(?!\s)[^$]{1,2000}(?<!\s)\$(?!\d)/g;
const MAX_DEPTH = 60;

export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Find the tags in order, each opened one with its end; a lone `<b>` without a prefix is none, for `a<b>c` is a text. */
export function findTags(text: string): MarkupTag[] {
  const formulas = [...text.matchAll(FORMULA)].map(({ index, 0: all }) => ({ start: index, end: index + all.length }));
  let next = 0;
  const isInFormula = (at: number): boolean => {
    while ((formulas[next]?.end ?? Infinity) <= at) next++;
    return (formulas[next]?.start ?? Infinity) < at;
  };
  const found: Found[] = [];
  for (const { index, 0: all, 1: slash, 2: prefix, 3: word = '', 4: attributes = '' } of text.matchAll(TAG)) {
    const name = word.toLowerCase();
    if (!KNOWN.has(name) || isInFormula(index)) continue;
    const kind = slash === '/' ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    found.push({ start: index, end: index + all.length, name, kind, attributes, isSure: prefix !== undefined || isBlock(name) });
  }
  return pairTags(found);
}

interface Found extends MarkupTag {
  /** No text looks like it by chance. */
  readonly isSure: boolean;
}

function pairTags(found: readonly Found[]): MarkupTag[] {
  const paired = new Set<Found>();
  const open: Found[] = [];
  for (const tag of found) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const partner = open.slice(-MAX_DEPTH).findLast(({ name }) => name === tag.name);
    if (partner === undefined) continue;
    open.length = open.lastIndexOf(partner);
    paired.add(partner).add(tag);
  }
  return found.flatMap((tag) => (paired.has(tag) || tag.kind === 'empty' ? [tag] : tag.isSure ? [{ ...tag, kind: 'empty' as const }] : []));
}
