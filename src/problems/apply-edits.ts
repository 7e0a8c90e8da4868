import type { Edit } from './problem.ts';

/** Apply edits that do not overlap; of two that do, the one that begins first wins. Offsets count from the text as given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < end || edit.end > text.length) continue;
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}
