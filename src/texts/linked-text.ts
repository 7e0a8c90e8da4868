/**
 * Texts with links and code in them, in words that each language orders as it likes: `See [the topics](topics).` and
 * `` Add `--send` ``. Whoever shows such a text brings the address for each name and makes elements of the runs, so
 * nothing of a text is ever taken for HTML. What people wrote (titles, names) is no part of such a text.
 */
export type Run =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; /** What the page knows the address by. */ readonly name: string };

/** @example readRuns('See [all](papers).') // => [{ kind: 'text', text: 'See ' }, { kind: 'link', text: 'all', name: 'papers' }, { kind: 'text', text: '.' }] */
export function readRuns(text: string): readonly Run[] {
  return text
    .split(/(\[[^\]]*\]\(\w+\)|`[^`]*`)/)
    .filter((part) => part !== '')
    .map(readRun);
}

function readRun(part: string): Run {
  const [, label, name] = /^\[([^\]]*)\]\((\w+)\)$/.exec(part) ?? [];
  if (label !== undefined && name !== undefined) return { kind: 'link', text: label, name };
  return part.length > 1 && part.startsWith('`') && part.endsWith('`') ? { kind: 'code', text: part.slice(1, -1) } : { kind: 'text', text: part };
}
