/** A document line by line, in memory that does not grow with it: lines beyond a limit are told, not kept. */

/** One line without its end. */
export interface TextLine {
  /** 1-based. */
  readonly line: number;
  /** Empty where the line is too long. */
  readonly text: string;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly isTooLong: boolean;
}

/** Cut at line feeds only: JSON strings may hold every other line end of Unicode. The end of the last line begins none. */
export async function* readTextLines(chunks: AsyncIterable<string>, maxLength: number): AsyncGenerator<TextLine> {
  let line = 1;
  let length = 0;
  let held: string[] = [];
  const take = (): TextLine => {
    const isTooLong = length > maxLength;
    const taken = { line, text: isTooLong ? '' : held.join(''), length, isTooLong };
    line++;
    length = 0;
    held = [];
    return taken;
  };
  const hold = (piece: string): void => {
    length += piece.length;
    if (length <= maxLength) held.push(piece);
    else held = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      hold(chunk.slice(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) hold(chunk.slice(start));
  }
  if (length > 0) yield take();
}
