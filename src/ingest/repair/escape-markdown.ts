/**
 * Escape in prose what Markdown or MDX would read as markup, and nothing else: `RefCOCO_val` and `S^3A`
 * stay as they are, `SCGC*` becomes `SCGC\*`.
 */
export function escapeMarkdown(prose: string, atStart: boolean): string {
  const inline = prose
    .replace(/[\\`*[<{$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~+/g, (tildes) => '\\~'.repeat(tildes.length))
    .replace(/&(?=#?\w+;)/g, '\\&');
  return escapeLineStarts(inline, atStart);
}

/** Escape for a title, which is one line of emphasis, code and formulas. */
export function escapeTitle(prose: string): string {
  return prose
    .replace(/[\\`*$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

function escapeLineStarts(text: string, atStart: boolean): string {
  const starts = atStart ? /(?<=^|\n)/g : /(?<=\n)/g;
  return text
    .split(starts)
    .map((line, index) => (index === 0 && !atStart ? line : escapeLineStart(line)))
    .join('');
}

const escapeLineStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]{3,}|\|)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(import|export)\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
