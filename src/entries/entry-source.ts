/** Checked facts and an abstract → the text of an entry file; the inverse of reading one. */
import { Document, isScalar, isSeq, visit } from 'yaml';
import { guardAbstract } from './abstract-guard.ts';
import { findExcess } from './abstract-limits.ts';
import { trimBlankLines } from './file-text.ts';
import { renderFormulas } from './formula.ts';
import { parseAbstract } from './markdown.ts';
import { entrySchema, type FrontMatter } from './schema.ts';

const MAX_COMMENT = 1000;

/** Begins the comment above topics that nobody has confirmed yet. */
export const PROPOSED = 'Proposed, to be confirmed';

/** Why each topic is proposed; foreign words in it stay within their line. */
export interface TopicReason {
  readonly topic: string;
  readonly evidence: string;
}

/** Render an entry file: keys in the schema's order, lists on one line, the abstract made valid MDX; `proposed` says why topics stand there. */
export function renderEntrySource(frontMatter: FrontMatter, abstract: string, proposed: readonly TopicReason[] = []): string {
  const ordered = Object.keys(entrySchema.shape).flatMap((key) => {
    const value = frontMatter[key as keyof FrontMatter];
    return value === undefined ? [] : [[key, value] as const];
  });
  const document = new Document(new Map(ordered), { version: '1.2' });
  visit(document, {
    Seq: (_, node) => {
      node.flow = true;
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === 'title' && isScalar(pair.value)) pair.value.type = 'QUOTE_DOUBLE';
      if (isScalar(pair.key) && (pair.key.value === 'source' || pair.key.value === 'status') && pair.value && !isSeq(pair.value))
        (pair.value as { flow?: boolean }).flow = true;
      if (proposed.length > 0 && isScalar(pair.key) && pair.key.value === 'topics') pair.key.commentBefore = ` ${renderReasons(proposed)}`;
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const body = escapeProse(trimBlankLines(abstract));
  return `---\n${yaml}---\n${body.trim() === '' ? '' : `\n${body}\n`}`;
}

/** One line of a YAML comment, without its `#`. */
export function renderReasons(proposed: readonly TopicReason[]): string {
  const reasons = proposed.map(({ topic, evidence }) => (evidence === '' ? topic : `${topic} (${evidence})`));
  const line = `${PROPOSED}: ${reasons.join(', ')}.`.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, ' ');
  return line.length > MAX_COMMENT ? `${line.slice(0, MAX_COMMENT - 1).trimEnd()}…` : line;
}

/** Escape what MDX tools would misread in Markdown that is otherwise as its author wants it; the page stays the same. */
export function escapeProse(markdown: string): string {
  const origin = { file: '', lineOffset: 0, charOffset: 0 };
  if (findExcess(markdown, origin).length > 0) return markdown;
  const root = parseAbstract(markdown);
  const edits = guardAbstract(root, { markdown, origin, formulas: renderFormulas(root, markdown) }).flatMap(({ edit }) => edit ?? []);
  return applyEdits(markdown, edits);
}

/** Apply edits that do not overlap; of two that do, the earlier one wins. */
export function applyEdits(text: string, edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): string {
  let result = '';
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < position) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}
