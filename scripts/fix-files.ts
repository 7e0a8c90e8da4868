import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from '../src/entries/write-file.ts';
import { applyEdits } from '../src/problems/apply-edits.ts';
import type { Edit, Problem } from '../src/problems/problem.ts';

/** Make every edit that problems carry. Returns the files that changed. */
export async function fixFiles(problems: readonly Problem[]): Promise<string[]> {
  const edits = new Map<string, Edit[]>();
  for (const { file, edit } of problems) if (edit) edits.set(file, [...(edits.get(file) ?? []), edit]);
  for (const [file, own] of edits) {
    // Offsets count from the text with LF line ends, as the reader of entries sees it.
    const text = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
    await writeFileAtomic(file, applyEdits(text, own));
  }
  return [...edits.keys()];
}
