import { joinRuns, type MarkedText } from '../search/marked-text.ts';

/** Join marked words that only white space parts, so that they are seen and read as one. */
export function joinMarks(text: MarkedText): MarkedText {
  return joinRuns(text.map((run, at) => (run.text.trim() === '' && text[at - 1]?.marked && text[at + 1]?.marked ? { ...run, marked: true } : run)));
}
