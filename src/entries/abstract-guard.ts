/**
 * Judge whether an abstract is data: no code, HTML, images or unsafe links, and nothing beyond the limits.
 * Harmless prose that other MDX tools would misread gets a note with an edit that escapes it.
 */
import type { Definition, Html, Link, Node, Nodes, Root, Text } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { clip } from '../problems/clip.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Origin } from './abstract-limits.ts';
import { createPlaceFinder, findDisguises } from './file-text.ts';
import { renderFormula, type Formulas } from './formula.ts';
import { describeReplacement, findOpening } from './html-replacements.ts';
import { isMailto, isPublicUrl } from './identifiers.ts';
import { describeTag, findCodeBraces, findModuleStatement } from './mdx-lookalikes.ts';

const MAX_FORMULAS = 300;

interface Guard {
  readonly markdown: string;
  readonly origin: Origin;
  readonly formulas: Formulas;
  readonly findPlace: (offset: number) => Place;
  readonly problems: Problem[];
}

/** Judge a parsed abstract. `root` must come from `parseAbstract(markdown)`, `formulas` from `renderFormulas(root)`. */
export function guardAbstract(root: Root, parsed: Pick<Guard, 'markdown' | 'origin' | 'formulas'>): Problem[] {
  const guard: Guard = { ...parsed, findPlace: createPlaceFinder(parsed.markdown), problems: [] };
  for (const child of root.children) if (child.type === 'paragraph') guardModuleStatements(child, guard);
  visit(root, (node) => {
    judges[node.type]?.(node as never, guard);
  });
  if (guard.formulas.size > MAX_FORMULAS) {
    const message = `The abstract holds ${guard.formulas.size} formulas; ${MAX_FORMULAS} are allowed.`;
    report(guard, 'too-much', root, { message, fix: 'shorten the text.' });
  }
  return guard.problems;
}

type Judge = (node: never, guard: Guard) => void;

const judgeImage = (node: Node, guard: Guard): void => {
  report(guard, 'image', node, { message: 'An image stands in the abstract.', fix: 'delete it, or link to it: `[the figure](https://…)`.' });
};

const judgeFormula = (node: InlineMath | Math, guard: Guard): void => {
  const result = guard.formulas.get(node);
  if (result?.kind === 'refused')
    report(guard, 'unsafe-formula', node, { message: `The formula uses \`${result.command}\`.`, fix: 'write the formula without it.' });
  if (result?.kind === 'unreadable') {
    if (node.type === 'inlineMath' && node.value.includes(' $')) judgeMoney(node, guard);
    else {
      const message = `The formula \`${clip(node.value)}\` cannot be read: ${result.reason}.`;
      report(guard, 'bad-formula', node, { message, fix: 'close every brace and bracket, or write `\\$` for a dollar sign.' });
    }
  }
};

/** A dollar sign before a sum of money was read as the beginning of a formula; what is meant as one begins at the last dollar sign. */
function judgeMoney(node: InlineMath, guard: Guard): void {
  const at = node.value.lastIndexOf(' $') + 2;
  const [money, tex] = [node.value.slice(0, at - 2), node.value.slice(at)];
  const result = renderFormula(tex, false);
  const word = clip(money.split(' ')[0] ?? '');
  if (result.kind === 'unreadable') {
    const offset = (node.position?.start.offset ?? 0) + at;
    const message = `The formula \`${clip(tex)}\` cannot be read: ${result.reason}.`;
    report(guard, 'bad-formula', offset, {
      message,
      fix: `close every brace and bracket, and write \`\\$${word}\` where a dollar sign means money.`,
    });
  } else {
    const message = `The dollar sign before \`${word}\` is read as the beginning of a formula.`;
    report(guard, 'bad-formula', node, { message, fix: `write \`\\$${word}\`.` });
  }
}

const judgeTarget = (node: Link | Definition, guard: Guard): void => {
  if (isPublicUrl(node.url) || isMailto(node.url)) suggestPlainLink(node, guard);
  else {
    const message = `The link leads to \`${clip(node.url)}\`, which is not a public web address.`;
    report(guard, 'unsafe-link', node, { message, fix: 'write an address that begins with `https://`.' });
  }
};

const judgeText = (node: Text, guard: Guard): void => {
  const start = node.position?.start.offset ?? 0;
  const source = guard.markdown.slice(start, node.position?.end.offset ?? start);
  // What stands in the file itself was found when it was decoded; character references show only here.
  if (source.includes('&'))
    guard.problems.push(...findDisguises(node.value, () => ({ file: guard.origin.file, place: placeOf(node, guard.origin) })));
  for (const { index, code } of findCodeBraces(source)) {
    const at = { file: guard.origin.file, place: placeAtOffset(guard, start + index) };
    if (code !== undefined) {
      guard.problems.push(
        createProblem('code-in-body', at, `The braces hold an expression: \`${clip(code)}\`.`, {
          fix: `to show it as text, write \`\\${clip(code)}\`, or put it in code marks.`,
        }),
      );
    } else guard.problems.push(escapeNote(guard, start + index, source[index] ?? ''));
  }
  for (const match of source.matchAll(/(?<!\\)<(?=[A-Za-z/>])[\w.:/-]*[^<>\n]{0,80}>/g)) {
    if (/^<\/?(?:[A-Za-z]\w*\.[\w.]+|[A-Z]\w*[\s/]|>)/.test(match[0]))
      report(guard, 'html', start + match.index, { message: `\`${clip(match[0])}\` is JSX.`, fix: 'put it in code marks.' });
  }
  for (const match of source.matchAll(/(?<!\\)</g)) guard.problems.push(escapeNote(guard, start + match.index, '<'));
};

const judgeHtml = (node: Html, guard: Guard): void => {
  const start = node.position?.start.offset ?? 0;
  const verdict = describeTag(node.value, guard.markdown[start - 1] ?? ' ');
  if (verdict === undefined) guard.problems.push(escapeNote(guard, start, '<'));
  else if (!isToldWithOpening(node.value, start, guard))
    report(guard, 'html', node, { message: `\`${clip(node.value)}\` is ${verdict}.`, fix: describeReplacement(guard.markdown.slice(start)) });
};

/** A pair such as `<b>x</b>` is told once, at its opening tag. */
function isToldWithOpening(html: string, start: number, guard: Guard): boolean {
  const opening = findOpening(guard.markdown, start, html);
  if (opening === undefined) return false;
  const { line, column } = placeAtOffset(guard, opening);
  return guard.problems.slice(-5).some(({ code, place }) => code === 'html' && place?.line === line && place.column === column);
}

const judges: Readonly<Partial<Record<Nodes['type'] | 'math' | 'inlineMath', Judge>>> = {
  image: judgeImage,
  imageReference: judgeImage,
  inlineMath: judgeFormula,
  math: judgeFormula,
  link: judgeTarget,
  definition: judgeTarget,
  text: judgeText,
  html: judgeHtml,
};

function guardModuleStatements(paragraph: Nodes, guard: Guard): void {
  const start = paragraph.position?.start.offset ?? 0;
  const source = guard.markdown.slice(start, paragraph.position?.end.offset ?? start);
  for (const match of source.matchAll(/^(?:import|export)\b/gm)) {
    const line = source.slice(match.index).split('\n')[0] ?? '';
    if (findModuleStatement(source.slice(match.index))) {
      const message = `The line \`${clip(line)}\` is an ${match[0]} statement.`;
      report(guard, 'code-in-body', start + match.index, { message, fix: 'delete it, or put it in code marks.' });
    } else if (match.index === 0) {
      const offset = guard.origin.charOffset + start;
      const edit = { start: offset, end: offset + 1, text: `&#${match[0].charCodeAt(0)};` };
      const message = `Other tools would read the line that begins with \`${match[0]}\` as code; the page shows it as typed.`;
      guard.problems.push(
        createProblem('unescaped-character', { file: guard.origin.file, place: placeAtOffset(guard, start) }, message, {
          fix: `write \`${edit.text}\` for its first letter.`,
          edit,
        }),
      );
    }
  }
}

function suggestPlainLink(node: Link | Definition, guard: Guard): void {
  const start = node.position?.start.offset ?? 0;
  if (node.type !== 'link' || guard.markdown[start] !== '<') return;
  const shown = guard.markdown.slice(start + 1, (node.position?.end.offset ?? start) - 1);
  const text = `[${shown.replace(/[\\[\]_*]/g, '\\$&')}](${node.url})`;
  const edit = { start: guard.origin.charOffset + start, end: guard.origin.charOffset + start + shown.length + 2, text };
  const at = { file: guard.origin.file, place: placeAtOffset(guard, start) };
  guard.problems.push(
    createProblem('unescaped-character', at, 'An address in angle brackets, which other tools would misread.', {
      fix: `write \`${clip(text)}\`.`,
      edit,
    }),
  );
}

function escapeNote(guard: Guard, offset: number, character: string): Problem {
  const start = guard.origin.charOffset + offset;
  const at = { file: guard.origin.file, place: placeAtOffset(guard, offset) };
  const message = `${character === '{' ? 'A brace' : 'An angle bracket'} that other tools would misread; the page shows it as typed.`;
  return createProblem('unescaped-character', at, message, { fix: `write \`\\${character}\`.`, edit: { start, end: start, text: '\\' } });
}

/** `at` is a node, or an offset in the abstract. */
function report(guard: Guard, code: ProblemCode, at: Node | number, { message, fix }: { message: string; fix: string }): void {
  const place = typeof at === 'number' ? placeAtOffset(guard, at) : placeOf(at, guard.origin);
  guard.problems.push(createProblem(code, { file: guard.origin.file, place }, message, { fix }));
}

function placeOf(node: Node, { lineOffset }: Origin): Place | undefined {
  return node.position && { line: node.position.start.line + lineOffset, column: node.position.start.column };
}

function placeAtOffset({ findPlace, origin }: Guard, offset: number): Place {
  const { line, column } = findPlace(offset);
  return { line: line + origin.lineOffset, column };
}
