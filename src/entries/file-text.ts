/** From the bytes of a file to text that hides nothing. */
import { createProblem } from '../problems/create-problem.ts';
import type { Place, Problem } from '../problems/problem.ts';

const MAX_BYTES = 64 * 1024;

interface Disguise {
  readonly pattern: RegExp;
  readonly name: (match: string) => string;
}

const codePoint = (match: string): string => `U+${(match.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/* eslint-disable no-control-regex -- these characters are what is looked for */
const DISGUISES: readonly Disguise[] = [
  { pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, name: (match) => `The control character ${codePoint(match)}` },
  { pattern: /\r/u, name: () => 'A lone carriage return' },
  { pattern: /[\u061c\u202a-\u202e\u2066-\u2069\u200e\u200f]/u, name: (match) => `The direction mark ${codePoint(match)}` },
  {
    pattern: /[\u034f\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u,
    name: (match) => `The invisible character ${codePoint(match)}`,
  },
  { pattern: /[\u2028\u2029]/u, name: (match) => `The line separator ${codePoint(match)}` },
  { pattern: /[\u115f\u1160\u3164\uffa0\u2800]/u, name: (match) => `The blank letter ${codePoint(match)}` },
  { pattern: /[\u{e0001}-\u{e007f}](?<!\u{1f3f4}[\u{e0061}-\u{e007a}]+)/u, name: (match) => `The tag character ${codePoint(match)}` },
  { pattern: /[\ufdd0-\ufdef\p{Noncharacter_Code_Point}]/u, name: (match) => `The noncharacter ${codePoint(match)}` },
  { pattern: /\p{Surrogate}/u, name: (match) => `Half of a character (${codePoint(match)})` },
  { pattern: /\ufffd/u, name: () => 'The replacement character U+FFFD, the trace of a lost letter,' },
  { pattern: /\p{M}{5}/u, name: () => 'A pile of more than 4 combining marks' },
  {
    pattern: /\p{Script=Latin}[\p{Script=Cyrillic}]|[\p{Script=Cyrillic}]\p{Script=Latin}/u,
    name: (match) => `A word that mixes Latin and Cyrillic letters (\`${match}\`)`,
  },
];
/* eslint-enable no-control-regex */

/** Decode strict UTF-8, read CRLF as LF, refuse what is too large or cannot be seen; `text` is absent when nothing can be read. */
export function decodeFileText(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  if (bytes.length > MAX_BYTES) {
    const size = `The file has ${bytes.length} bytes; an entry holds at most ${MAX_BYTES}.`;
    return { problems: [createProblem('file-size', { file }, size, { fix: 'shorten the abstract.' })] };
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return {
      problems: [
        createProblem('encoding', { file, place: { line: 1, column: 1 } }, 'The file begins with a byte order mark.', {
          fix: 'save the file as “UTF-8 without BOM”.',
        }),
      ],
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
    return { text, problems: findDisguises(text, (offset) => ({ file, place: placeInText(text, offset) })) };
  } catch {
    const place = placeInText(Buffer.from(bytes).toString('utf8').split('\ufffd')[0] ?? '', Infinity);
    return { problems: [createProblem('encoding', { file, place }, 'The bytes here are not UTF-8 text.', { fix: 'save the file as “UTF-8”.' })] };
  }
}

/** Find the first of each kind of hidden or deceiving character. `locate` maps an offset in `text` to a place. */
export function findDisguises(text: string, locate: (offset: number) => { file: string; place?: Place | undefined }): Problem[] {
  return DISGUISES.flatMap(({ pattern, name }) => {
    const match = pattern.exec(text);
    return match
      ? [
          createProblem('forbidden-character', locate(match.index), `${name(match[0])} is not allowed.`, {
            fix: 'delete it and type the word again.',
          }),
        ]
      : [];
  });
}

/** The 1-based line and column of a UTF-16 offset; an offset beyond the end means the end. */
export const placeInText = (text: string, offset: number): Place => createPlaceFinder(text)(Math.min(offset, text.length));

/** Index the lines of a text once; the finder then maps a UTF-16 offset to a place in logarithmic time. */
export function createPlaceFinder(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Cut blank lines at both ends; the indentation of the first line that is not blank means something in Markdown. */
export function trimBlankLines(text: string): string {
  const lines = text.split('\n');
  const isInked = (line: string): boolean => /[^ \t]/.test(line);
  return lines.slice(Math.max(lines.findIndex(isInked), 0), lines.findLastIndex(isInked) + 1).join('\n');
}
