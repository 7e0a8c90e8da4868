/** Foreign text in Markdown that a forge renders: it is read as typed, calls nobody, names nothing and loads nothing. */
import { showControls } from './location.ts';

/**
 * One line of prose. Backslashes stand before what Markdown reads as a sign; a word joiner parts what the forge looks
 * for after rendering: names after `@`, numbers after `#` or `GH-`, addresses, emoji between colons.
 */
export function renderInert(text: string): string {
  return showControls(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_[\]<>#!|~&$]|^[-+=]/g, '\\$&')
    .replace(/[@#](?=\w)/g, '$&\u2060')
    .replace(/\b(GH)(?=-)/gi, '$1\u2060')
    .replace(/\b(https?|ftp|www)(?=[:.])/gi, '$1\u2060')
    .replace(/\bmailto(?=:)/gi, '$&\u2060')
    .replace(/:(?=[\w-]{1,40}:)/g, ':\u2060');
}

/** Cut to a length, and show that something is left out. */
export const clip = (text: string, atMost: number): string => (text.length <= atMost ? text : `${text.slice(0, atMost - 1).toWellFormed()}…`);

/** A code span whose fence is longer than any run of backticks inside. */
export function renderCode(text: string): string {
  const shown = showControls(text);
  const fence = '`'.repeat(findLongestRun(shown, /`+/g) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`;
}

/** A block of code, at least three backticks around it and more than any run inside. */
export function renderFence(text: string, language = 'text'): string {
  const lines = text.trimEnd().split(/\r\n|[\r\n]/);
  const shown = lines.map((line) => showControls(line.replaceAll('\t', '  '))).join('\n');
  const fence = '`'.repeat(Math.max(3, findLongestRun(shown, /`+/g) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/** Messages quote values in backticks: those become code spans, and everything else is escaped. */
export function renderMessage(text: string): string {
  const pieces = text.split(/(`[^`]+`)/);
  return pieces.map((piece, index) => (index % 2 === 1 ? renderCode(piece.slice(1, -1)) : renderAround(piece))).join('');
}

/** Where an address on the forge would leave a mark: it tells a thread that somebody has mentioned it. */
const LEAVES_A_MARK = /^https:\/\/(?:[a-z0-9-]+\.)*github\.com\/.*(?:issues|pull|discussions|commit)/i;

/** A link that shows the address it leads to, for https alone; everything else stays code. */
export function renderAddress(url: string): string {
  const code = renderCode(url);
  const isPlain = /^https:\/\/[!-~]+$/.test(url) && !/[<>\\`"|]/.test(url) && !LEAVES_A_MARK.test(url);
  return isPlain ? `[${code}](<${url}>)` : code;
}

/** Spaces at the ends part the text from the code beside it. */
function renderAround(piece: string): string {
  const inert = renderInert(piece);
  return `${/^\s/.test(piece) ? ' ' : ''}${inert}${inert !== '' && /\s$/.test(piece) ? ' ' : ''}`;
}

const findLongestRun = (text: string, run: RegExp): number => {
  let longest = 0;
  for (const [found] of text.matchAll(run)) longest = Math.max(longest, found.length);
  return longest;
};
