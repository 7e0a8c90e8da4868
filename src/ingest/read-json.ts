/** JSON that others wrote, with the place of every value, in the form that schemas are held against. */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { StrictYaml } from '../entries/strict-yaml.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Place } from '../problems/problem.ts';

const MAX_NESTING = 8;
const FIX = { fix: 'mend it, or take the file once more from where it came.' };

interface Origin {
  readonly file: string;
  /** Lines of the whole file before `text`; 0 unless `text` is a part. */
  readonly lineOffset?: number;
}

/** Parse one JSON value that is nested at most 8 deep. Places are worked out when they are asked for. */
export function readJson(text: string, { file, lineOffset = 0 }: Origin): StrictYaml {
  const refuse = (place: Place, message: string): StrictYaml => ({
    value: undefined,
    problems: [createProblem('unreadable-seed', { file, place }, message, FIX)],
    placeOf: () => undefined,
    placeOfKey: () => undefined,
  });
  const deep = findDeepNesting(text);
  if (deep !== undefined) return refuse(placeAt(text, deep, lineOffset), `Lists and objects are nested more than ${MAX_NESTING} deep.`);
  try {
    return { value: JSON.parse(text) as unknown, problems: [], ...createPlaceFinders(text, lineOffset) };
  } catch (cause) {
    const { message } = cause as Error;
    const at = message.includes('end of JSON') ? text.length : Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    return refuse(placeAt(text, at, lineOffset), at > 0 ? 'From here on this is not JSON.' : 'This is not JSON.');
  }
}

/** Any JSON is YAML, whose parser keeps places. */
function createPlaceFinders(text: string, lineOffset: number): Pick<StrictYaml, 'placeOf' | 'placeOfKey'> {
  const lines = new LineCounter();
  let parsed: Document.Parsed | undefined;
  const read = (): Document.Parsed => (parsed ??= parseDocument(text, { uniqueKeys: false, prettyErrors: false, lineCounter: lines }));
  const locate = (node: unknown): Place | undefined => {
    const offset = (node as Node | null | undefined)?.range?.[0];
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place | undefined => {
    for (let length = path.length; length > 0; length--) {
      const place = locate(read().getIn(path.slice(0, length), true));
      if (place) return place;
    }
    return locate(read().contents);
  };
  const placeOfKey = (path: readonly PropertyKey[]): Place | undefined => {
    const parent = path.length === 1 ? read().contents : read().getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return locate(pair?.key) ?? placeOf(path);
  };
  return { placeOf, placeOfKey };
}

/** The offset of the first bracket beyond the limit, brackets within strings left out. */
function findDeepNesting(text: string): number | undefined {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > MAX_NESTING) return at;
  }
  return undefined;
}

function placeAt(text: string, offset: number, lineOffset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length + lineOffset, column: (before.at(-1) ?? '').length + 1 };
}
