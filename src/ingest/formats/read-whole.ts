import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { SeedText } from '../record-fields.ts';

const MAX_LENGTH = 64 * 1024 * 1024;

/** Read a document that is needed whole, or say that it is too long for that. */
export async function readWhole({ file, chunks }: SeedText): Promise<{ text: string } | { problem: Problem }> {
  const pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_LENGTH) return { problem: createProblem('unreadable-seed', { file }, 'The document holds more than 64 MB.', FIX) };
    pieces.push(chunk);
  }
  return { text: pieces.join('') };
}

const FIX = { fix: 'cut it into several documents.' };
