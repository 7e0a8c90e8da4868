/**
 * The text GitHub makes of a form → its fields. Each field is a heading `### Label`, an empty line and what was typed,
 * which may hold headings of its own: a heading counts where the fields after it still fit behind it in the form's
 * order, and the last such place wins, so that a pasted text keeps its headings.
 */
import type { Form, FormField } from './forms.ts';

const EMPTY = '_No response_';
/** A heading, an empty line, one line of text, an empty line. */
const LINES_OF_A_LINE = 4;

/** Read the fields by id, those left empty absent; `undefined` when the text is not of this form. */
export function parseForm(form: Form, body: string): ReadonlyMap<string, string> | undefined {
  const lines = body.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const marked = markHeadings(form, lines);
  const places = choosePlaces(marked);
  const first = form.fields[0];
  if (!places || marked[0]?.field !== first || lines.slice(0, places[0]).some((line) => line.trim() !== '')) return undefined;
  const texts = marked.map(({ field }, index) => [field.id, readText(lines.slice((places[index] ?? 0) + 1, places[index + 1]))] as const);
  return new Map(texts.filter(([, text]) => text !== '' && text !== EMPTY));
}

interface Marked {
  readonly field: FormField;
  /** 0-based lines that read as its heading. */
  readonly lines: readonly number[];
}

/** A field whose heading is nowhere was taken out by hand, and counts as empty. */
function markHeadings({ fields }: Form, lines: readonly string[]): Marked[] {
  const byText = new Map(fields.map(({ label }) => [`### ${label}`, [] as number[]]));
  for (const [index, line] of lines.entries()) if (isApart(lines, index)) byText.get(line.trimEnd())?.push(index);
  return fields.map((field) => ({ field, lines: byText.get(`### ${field.label}`) ?? [] })).filter((marked) => marked.lines.length > 0);
}

const isApart = (lines: readonly string[], index: number): boolean =>
  (lines[index - 1] ?? '').trim() === '' && (lines[index + 1] ?? '').trim() === '';

/** From the last field to the first: the places behind which the rest fits. */
function choosePlaces(marked: readonly Marked[]): number[] | undefined {
  let behind: readonly number[] | undefined;
  const fitting = marked.toReversed().map(({ field, lines }) => {
    const after: ReadonlySet<number> | undefined = behind && new Set(behind);
    const last = behind?.at(-1) ?? Infinity;
    behind = lines.filter((line) => after === undefined || (field.isLine ? after.has(line + LINES_OF_A_LINE) : line < last));
    return behind;
  });
  const inOrder = fitting.toReversed();
  if (inOrder.length === 0 || inOrder.some(({ length }) => length === 0)) return undefined;
  const places: number[] = [];
  for (const [index, lines] of inOrder.entries()) {
    const before = marked[index - 1]?.field;
    places.push(index === 0 ? (lines[0] ?? 0) : before?.isLine ? (places[index - 1] ?? 0) + LINES_OF_A_LINE : (lines.at(-1) ?? 0));
  }
  return places;
}

/** What was typed, without the code fence that GitHub puts around fields of source text. */
function readText(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  const fence = /^(`{3,})(?:text|markdown)\n/.exec(text)?.[1];
  if (fence === undefined || !text.endsWith(`\n${fence}`)) return text;
  return text.slice(text.indexOf('\n') + 1, -fence.length - 1).trim();
}
