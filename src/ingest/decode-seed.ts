import { placeInText } from '../entries/file-text.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { hasMarks } from './repair/held-text.ts';

const FIX = { fix: 'save the document as “UTF-8”.' };

/** Decode a raw document: strict UTF-8, or UTF-16 with its byte order mark, any line ends; `text` is absent when there are problems. */
export function decodeSeed(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  const refuse = (message: string, place?: Problem['place'], fix = FIX): { problems: Problem[] } => ({
    problems: [createProblem('unreadable-seed', { file, place }, message, fix)],
  });
  if (bytes.length === 0) return refuse('The document is empty.', undefined, { fix: 'paste the page into it.' });
  try {
    const text = new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return { text, problems: [] };
  } catch {
    const readable = Buffer.from(bytes).toString('utf8').split('\ufffd')[0] ?? '';
    return refuse('The bytes here are not UTF-8 text.', placeInText(readable, Infinity));
  }
}

/** By the byte order mark; without one, UTF-8. */
export function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Find what no text has: NUL, and the characters by which repairs mark what is finished. */
export function findOddCharacter(text: string, file: string): Problem | undefined {
  const nul = text.indexOf('\0');
  if (nul < 0 && !hasMarks(text)) return undefined;
  const place = nul < 0 ? undefined : placeInText(text, nul);
  return createProblem('unreadable-seed', { file, place }, 'The document holds characters that no text has.', FIX);
}
