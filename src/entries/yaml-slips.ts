/**
 * The slips of the pen that YAML answers with riddles. Each is found by its line alone and told with the line as it is
 * meant; to be asked only about text that is no YAML.
 */
import type { Edit } from '../problems/problem.ts';

export interface Slip {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
  /** What to write, as offsets in the text. */
  readonly change: Edit;
  readonly isCertain: boolean;
}

interface Line {
  readonly start: number;
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
}

/** Keys whose value is one line of text, so that a colon or bracket in it means nothing else. */
const TEXT_KEYS = new Set(['title', 'publishedAs', 'venue', 'method']);
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
const MAX_VALUE = 300;

/** Find all slips of a text that is no YAML, in its order. */
export function findSlips(text: string): Slip[] {
  const slips = findTabs(text);
  let start = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^(\w+):[ \t]+(?=\S)/.exec(line);
    const isWhole = !/^[ \t]/.test(lines[index + 1] ?? '');
    const value = match ? line.slice(match[0].length).trimEnd() : '';
    if (match && isWhole && value.length <= MAX_VALUE) {
      const slip = findSlip({ start, key: match[1] ?? '', value, valueStart: start + match[0].length });
      if (slip) slips.push(slip);
    }
    start += line.length + 1;
  }
  return slips.sort((a, b) => a.offset - b.offset);
}

/** Text in the quotation marks that it does not hold. */
function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function findSlip(line: Line): Slip | undefined {
  const first = line.value[0] ?? '';
  if (first === '"' || first === "'") return findQuoteSlip(line, first);
  if (TEXT_KEYS.has(line.key)) return findPlainSlip(line);
  const closer = CLOSERS[first];
  return closer === undefined ? undefined : findOpenBracket(line, closer);
}

function findQuoteSlip(line: Line, mark: string): Slip | undefined {
  const { value } = line;
  const isSound = mark === '"' ? /^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$/ : /^'(?:[^']|'')*'(?:\s+#.*)?$/;
  const second = value.indexOf(mark, 1);
  if (/^"(?:[^"\\]|\\.)*"$/.test(value) && /(?:^|[^\\])(?:\\\\)*\\[^\\"/0abtnvefrN_LPxuU ]/.test(value)) {
    const message = 'In double quotation marks a backslash begins an escape.';
    return replaceValue(line, quote(value.slice(1, -1).replaceAll('\\"', '"')), { message, isCertain: false });
  }
  if (isSound.test(value) || second < 0 || value.includes(' #')) return undefined;
  const isClosing = /[^\s]/.test(value[second - 1] ?? ' ') && !/[\p{L}\d]/u.test(value[second + 1] ?? ' ');
  if (!isClosing && !value.endsWith(mark)) return undefined;
  const meant = isClosing ? value : value.slice(1, -1).replaceAll(`\\${mark}`, mark);
  const message = mark === '"' ? 'Quotation marks stand inside quotation marks.' : 'An apostrophe stands inside single quotation marks.';
  return replaceValue(line, quote(meant), { message: isClosing ? 'Text follows the closing quotation mark.' : message, isCertain: false });
}

function findPlainSlip(line: Line): Slip | undefined {
  const { value } = line;
  const first = value[0] ?? '';
  const hasColon = /:(?:\s|$)/.test(value);
  if (value.includes(' #') || !(hasColon || /^[@`%[{]/.test(value))) return undefined;
  if (/^(?:\[[^[\]]*\]|\{[^{}]*\})$/.test(value)) return undefined;
  const message = hasColon ? 'The value holds a colon followed by a space.' : `The value begins with \`${first === '`' ? "'" : first}\`.`;
  return replaceValue(line, quote(value), { message, isCertain: hasColon && /^[\p{L}\d]/u.test(value) });
}

function replaceValue(line: Line, text: string, { message, isCertain }: Pick<Slip, 'message' | 'isCertain'>): Slip {
  const change = { start: line.valueStart, end: line.valueStart + line.value.length, text };
  return { offset: line.valueStart, message, fix: `write \`${line.key}: ${text.replaceAll('`', "'")}\`.`, change, isCertain };
}

function findOpenBracket(line: Line, closer: string): Slip | undefined {
  const bare = line.value.replace(/"[^"]*"|'[^']*'/g, '');
  const opened = bare.split(line.value[0] ?? '').length - bare.split(closer).length;
  if (opened !== 1 || bare.includes(' #')) return undefined;
  const end = line.valueStart + line.value.length;
  const text = closer === '}' ? ' }' : closer;
  const fix = `type \`${closer}\` at the end: \`${line.key}: ${line.value.replaceAll('`', "'")}${text}\`.`;
  return {
    offset: line.start,
    message: `The bracket \`${line.value[0] ?? ''}\` is not closed.`,
    fix,
    change: { start: end, end, text },
    isCertain: false,
  };
}

/** One slip for each run of lines that tabs indent. */
function findTabs(text: string): Slip[] {
  return [...text.matchAll(/^ *\t.*(?:\n[ \t].*)*/gm)].map((match) => ({
    offset: match.index,
    message: 'A tab indents the line.',
    fix: 'write two spaces instead of each tab.',
    change: {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  ')),
    },
    isCertain: true,
  }));
}
