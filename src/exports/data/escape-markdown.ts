const MEANINGFUL = /[\\`*_[\]<>&~|#$]/g;

/** Write text as Markdown that reads as that text, on one line. For use after other text: a mark that only begins a line stays. */
export const escapeMarkdownLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MEANINGFUL, String.raw`\$&`);

/** A link; our addresses and the public ones entries may hold have no `<`, `>` or space. */
export const renderMarkdownLink = (label: string, url: string): string => `[${escapeMarkdownLine(label)}](${/[()\\]/.test(url) ? `<${url}>` : url})`;
