/** Fit a quoted value between backticks on the line of a message: at most 60 characters, no line breaks, no backticks. */
export function clip(text: string): string {
  const line = text.replaceAll('`', "'").replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
