/** The part of CBOR (RFC 8949) that Pagefind's tables use: unsigned integers, text and arrays, all of definite length. */

export type CborValue = number | string | readonly CborValue[];

/** @throws when the bytes hold anything else, or more than one value. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const source: Source = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  const value = readValue(source);
  if (source.at !== bytes.length) throw new Error(`${bytes.length - source.at} bytes follow the value`);
  return value;
}

export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return encodeHead(UNSIGNED, value);
  if (typeof value === 'string') return Buffer.concat([encodeHead(TEXT, Buffer.byteLength(value)), Buffer.from(value)]);
  return Buffer.concat([encodeHead(ARRAY, value.length), ...value.map(encodeCbor)]);
}

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

interface Source {
  readonly view: DataView;
  at: number;
}

function readValue(source: Source): CborValue {
  const head = source.view.getUint8(source.at++);
  const type = head >> 5;
  const size = readSize(source, head & 31);
  if (type === UNSIGNED) return size;
  if (type === ARRAY) return Array.from({ length: size }, () => readValue(source));
  if (type !== TEXT) throw new Error(`type ${type} at byte ${source.at - 1} is not expected`);
  const text = Buffer.from(source.view.buffer, source.view.byteOffset + source.at, size).toString('utf8');
  source.at += size;
  return text;
}

function readSize(source: Source, info: number): number {
  if (info < 24) return info;
  const { view, at } = source;
  if (info === 24) return advance(source, 1, view.getUint8(at));
  if (info === 25) return advance(source, 2, view.getUint16(at));
  if (info === 26) return advance(source, 4, view.getUint32(at));
  throw new Error(`length ${info} at byte ${at - 1} is not expected`);
}

function advance(source: Source, bytes: number, value: number): number {
  source.at += bytes;
  return value;
}

function encodeHead(type: number, size: number): Buffer {
  const head = type << 5;
  if (size < 24) return Buffer.from([head | size]);
  if (size < 0x100) return Buffer.from([head | 24, size]);
  const short = size < 0x10000;
  const bytes = Buffer.alloc(short ? 3 : 5);
  bytes.writeUInt8(head | (short ? 25 : 26));
  if (short) bytes.writeUInt16BE(size, 1);
  else bytes.writeUInt32BE(size, 1);
  return bytes;
}
