import type { MarkedText } from '../search/marked-text.ts';

/** Join marked words that only white space parts, so that they are seen and read as one. */
export function joinMarks(text: MarkedText): MarkedText {
  const joined: { text: string; marked: boolean }[] = [];
  for (const [index, run] of text.entries()) {
    const last = joined.at(-1);
    const between = run.text.trim() === '' && last?.marked === true && text[index + 1]?.marked === true;
    if (run.text === '') continue;
    if (last && (between || last.marked === run.marked)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
