/** The one reader of the fence: exactly `---`, the front matter, exactly `---`, the abstract. */
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';

const MAX_FRONT_MATTER = 16 * 1024;

/** A line such as `title: …`. */
const FACT = /^[a-z]\w*:(?:\s|$)/i;

export interface FileParts {
  readonly frontMatter: string;
  readonly abstract: string;
  /** Lines and UTF-16 code units before the abstract. */
  readonly lineOffset: number;
  readonly charOffset: number;
}

/** Split the text of an entry file; lines of the front matter begin at line 2 of the file. */
export function splitFile(text: string, file: string): { parts?: FileParts; problems: Problem[] } {
  const describe = (line: number, message: string, fix: string): Problem =>
    createProblem('front-matter-fence', { file, place: { line, column: 1 } }, message, { fix });
  const refuse = (...fault: Parameters<typeof describe>): { problems: Problem[] } => ({ problems: [describe(...fault)] });
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+|\.\.\.)/.test(line));
  const noEnd = (): Problem => describe(findLastFact(lines), 'No line `---` ends the front matter.', 'write `---` alone on a line after the facts.');
  if (lines[0] !== '---') {
    const noStart = describe(1, 'The first line is not exactly `---`.', 'write `---` alone on the first line.');
    return { problems: end < 0 && FACT.test(lines[0] ?? '') ? [noStart, noEnd()] : [noStart] };
  }
  if (end < 0) return { problems: [noEnd()] };
  if (lines[end] !== '---') return refuse(end + 1, `The front matter is ended by \`${(lines[end] ?? '').slice(0, 20)}\`.`, 'write exactly `---`.');
  const frontMatter = `${lines.slice(1, end).join('\n')}\n`;
  if (frontMatter.length > MAX_FRONT_MATTER) {
    return {
      problems: [
        createProblem('file-size', { file, place: { line: 1, column: 1 } }, 'The front matter is larger than 16 KB.', { fix: 'shorten it.' }),
      ],
    };
  }
  const next = lines.findIndex((line, index) => index > end && line.trim() !== '');
  if (next >= 0 && /^(?:---|\+\+\+)/.test(lines[next] ?? ''))
    return refuse(next + 1, 'A second fence begins after the front matter.', 'delete the line, and keep one block of facts.');
  const charOffset = lines.slice(0, end + 1).join('\n').length + 1;
  return { parts: { frontMatter, abstract: text.slice(charOffset), lineOffset: end + 1, charOffset }, problems: [] };
}

/** The 1-based line of the last fact before the abstract begins. */
function findLastFact(lines: readonly string[]): number {
  const begin = lines[0] === '---' ? 1 : 0;
  const after = lines.findIndex((line, index) => index >= begin && !FACT.test(line) && !/^(?:[ \t]+\S|- |#)/.test(line));
  return Math.max(after < 0 ? lines.length : after, 1);
}
