/**
 * Whether Markdown is as inert as inert-markdown.ts makes it: outside code there are no names to notify, no numbers or
 * addresses to link, no HTML, links or pictures. Where the forge might see code differently, it counts as live.
 */

/** What the forge looks for in the text that is shown, however it was written. */
const ACTED_UPON = /@[\w-]|#\d|\bGH-\d|(?:https?|ftp):\/\/|\bwww\.|\bmailto:/i;
const MARKUP = /<|!\[|\]\(|\]\[|\]:/;

/** Find the first line that would do something on the forge; `undefined` when there is none. */
export function findLiveMarkup(markdown: string): string | undefined {
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else {
      fence = /^(`{3,})[^`]*$/.exec(line)?.[1] ?? /^~{3,}/.exec(line)?.[0];
      if (fence === undefined && isLive(line)) return line.slice(0, 100);
    }
  }
  return fence === undefined ? undefined : 'a block of code that is not closed';
}

function closes(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

function isLive(line: string): boolean {
  let [bare, shown] = ['', ''];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '`') {
      const end = findEndOfCode(line, at);
      if (end === undefined) return true;
      at = end - 1;
      bare += ' ';
      shown += ' ';
    } else if (character === '\\' && /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))) {
      bare += ' ';
      shown += line.charAt(++at);
    } else {
      bare += character;
      shown += character;
    }
  }
  return MARKUP.test(bare) || ACTED_UPON.test(shown);
}

/** Behind the run of backticks that is as long as the one at `start`. */
function findEndOfCode(line: string, start: number): number | undefined {
  const opening = /`+/y;
  opening.lastIndex = start;
  const length = opening.exec(line)?.[0].length ?? 0;
  const rest = line.slice(start + length);
  for (const run of rest.matchAll(/`+/g)) if (run[0].length === length) return start + length + run.index + length;
  return undefined;
}
