/**
 * Foreign words in Markdown that the forge renders: always as code, where it sees no names to notify, no numbers or
 * addresses to link, no HTML and no words that close an issue.
 */

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** One line of code, shortened. */
export function renderInertLine(text: string, atMost = 300): string {
  const line = clean(text).replace(/\s+/g, ' ').trim();
  return line === '' ? '(nothing)' : `\`${shorten(line, atMost)}\``;
}

/** A block of code with its line breaks, shortened. */
export function renderInertBlock(text: string, atMost = 2000): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => clean(line, true))
    .join('\n')
    .trim();
  return `~~~text\n${shorten(lines, atMost)}\n~~~`;
}

/** A message of ours that quotes foreign words between backticks: what stands outside them is made harmless too. */
export function renderInertMessage(message: string): string {
  const pieces = clean(message, true)
    .replace(/`{2,}/g, "'")
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : disarm(piece))).join('');
}

/** What the forge would act upon, outside code; `undefined` when there is nothing. */
export function findLiveMarkup(markdown: string): string | undefined {
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('~~~')) isCode = !isCode;
    else if (!isCode) {
      const live = /[@<]|#\d|:\/\/|\bGH-\d|!\[|\]\(|[`\\]/.exec(line.replace(/`[^`]+`/g, ''))?.[0];
      if (live !== undefined) return line.slice(0, 100);
    }
  }
  return isCode ? 'a block of code that is not closed' : undefined;
}

/** Neither marks that end code nor characters that cannot be seen. */
function clean(text: string, keepsCode = false): string {
  const visible = text.replace(CONTROL, ' ').replaceAll('~~~', '~ ~');
  return keepsCode ? visible : visible.replaceAll('`', "'");
}

const disarm = (text: string): string =>
  text
    .replaceAll('`', "'")
    .replaceAll('@', '(at)')
    .replaceAll('<', '‹')
    .replaceAll('://', ': //')
    .replace(/[#[\]!\\]/g, '')
    .replace(/\bGH-/g, 'GH ');

const shorten = (text: string, atMost: number): string => (text.length <= atMost ? text : `${text.slice(0, atMost - 1).toWellFormed()}…`);
