/**
 * What the pasted page does to TeX, read off the spans whose authors' text is known: a command with one braced argument
 * becomes what stands between its first two braces (`\tilde{\mathcal{O}}` → `\mathcal{O}`), formulas lose their
 * dollars and backslashes, and text outside them keeps the rest (`50\%`, `{\em x}`).
 */

/** One stretch of a text, before and after. */
export interface Stretch {
  readonly kind: 'prose' | 'formula';
  /** As the authors wrote it; a formula without its dollars. */
  readonly source: string;
  /** What can still be known of `source`: commands that lost their argument's braces are gone, the others are there. */
  readonly known: string;
  /** As the page shows it. */
  readonly page: string;
}

const FORMULA = /(?<!\\)(\$\$?)((?:[^$\\]|\\[^])+?)\1/g;

/** `page`: as seen on the page; `light`: only dollars and backslashes of formulas go. */
export type Strip = 'page' | 'light';

/** Cut a text at its formulas and strip each stretch. */
export function stripTex(text: string, strip: Strip = 'page'): Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const match of text.matchAll(FORMULA)) {
    stretches.push(stripProse(text.slice(position, match.index), strip), stripFormula(match[2] ?? '', strip));
    position = match.index + match[0].length;
  }
  return [...stretches, stripProse(text.slice(position), strip)].filter(({ source }) => source !== '');
}

export const joinPage = (stretches: readonly Stretch[]): string => stretches.map(({ page }) => page).join('');

const dropCommands = (text: string): string => text.replace(/\\ref\{([^{}]*)\}/g, 'ref$1').replace(/\\[A-Za-z]+\{([^}]*)\}/g, '$1');

function stripProse(source: string, strip: Strip): Stretch {
  const page = strip === 'page' ? dropCommands(source) : source;
  return { kind: 'prose', source, known: page, page };
}

function stripFormula(source: string, strip: Strip): Stretch {
  const known = strip === 'page' ? dropCommands(source) : source;
  return { kind: 'formula', source, known, page: known.replaceAll('\\', '') };
}
