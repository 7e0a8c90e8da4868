/** Cuts a RIS file into its records, and says what stands in none. */

export interface RisValue {
  readonly line: number;
  /** Several lines, where it goes on. */
  readonly text: string;
}

export type RisTags = ReadonlyMap<string, readonly RisValue[]>;

export type RisPart =
  | { readonly kind: 'record'; readonly line: number; readonly type: string; readonly tags: RisTags }
  | { readonly kind: 'stray'; readonly line: number; readonly text: string };

const TAG = /^[ \t]*([A-Z][A-Z0-9])( {0,2})-(?:([ \t].*)|([A-Z]{3,8})\s*|)$/i;
const MAX_STRAY = 200;
/** Tags as they are, or as sloppy programs write them: in small letters, with one space or none. */
const KNOWN: ReadonlySet<string> = new Set(
  `TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET H1 H2 ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2
  M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2`.split(/\s+/),
);

interface Tag {
  readonly name: string;
  readonly value: string;
  readonly isSmall: boolean;
  readonly spaces: number;
}

interface OpenRecord {
  readonly kind: 'record';
  readonly line: number;
  /** In capitals: `JOUR`. */
  readonly type: string;
  readonly tags: Map<string, RisValue[]>;
  /** How its `TY` is written: others may be, too. */
  readonly style: Tag;
}

/** A record ends at `ER`, or where the next begins; lines without a tag go on with the value before. */
export function* cutRis(text: string): Generator<RisPart> {
  let record: OpenRecord | undefined;
  let value: { line: number; pieces: string[]; values: RisValue[] } | undefined;
  let isStray = false;
  const finishValue = (): void => {
    if (value) value.values.push({ line: value.line, text: value.pieces.join('\n').trim() });
    value = undefined;
  };
  for (const [index, source] of text.split('\n').entries()) {
    const tag = readTag(source, record?.style);
    if (tag === undefined && value) value.pieces.push(source);
    else if (tag !== undefined && (tag.name === 'TY' || tag.name === 'ER')) {
      finishValue();
      if (record) yield record;
      isStray = false;
      record = tag.name === 'TY' ? { kind: 'record', line: index + 1, type: tag.value.trim().toUpperCase(), tags: new Map(), style: tag } : undefined;
    } else if (record && tag) {
      finishValue();
      const values = record.tags.get(tag.name) ?? [];
      record.tags.set(tag.name, values);
      value = { line: index + 1, pieces: [tag.value], values };
    } else if (!isStray && isText(source)) {
      isStray = true;
      yield { kind: 'stray', line: index + 1, text: source.trim().slice(0, MAX_STRAY) };
    }
  }
  finishValue();
  if (record) yield record;
}

/** @param style of the record; before records, that of none */
function readTag(line: string, style: Tag | undefined): Tag | undefined {
  const [, word = '', gap = '', spaced = '', close = ''] = TAG.exec(line) ?? [];
  const value = spaced.slice(1) || close;
  if (word === '' || (close !== '' && word.toUpperCase() !== 'TY')) return undefined;
  const tag = { name: word.toUpperCase(), value, isSmall: word !== word.toUpperCase(), spaces: gap.length };
  const isUsual = !tag.isSmall && tag.spaces === 2;
  const isBegin = tag.name === 'TY' && /^\s*[A-Z]{3,8}\s*$/i.test(value);
  if (isUsual || isBegin) return tag;
  const isAllowed = (!tag.isSmall || style?.isSmall === true) && (tag.spaces > 0 || style?.spaces === 0);
  return KNOWN.has(tag.name) && isAllowed ? tag : undefined;
}

/** Services name themselves before their records. */
const isText = (line: string): boolean => line.trim() !== '' && !/^[A-Za-z][A-Za-z -]{1,20}:/.test(line);
