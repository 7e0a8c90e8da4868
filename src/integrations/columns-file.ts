/** Columns of numbers and lists of strings in one file, which is read as it lies there. */
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { writeFileAtomic } from '../entries/write-file.ts';

const KINDS = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;

export type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array | readonly string[];
export type Columns = Readonly<Record<string, Column>>;

interface Described {
  readonly name: string;
  readonly kind: Kind | 'strings';
  readonly bytes: number;
}

/** Columns begin at multiples of this, as numbers must. */
const STEP = 8;

/** No string holds a line break. */
export async function writeColumns(file: string, columns: Columns): Promise<void> {
  const parts = Object.entries(columns).map(([name, column]) => {
    const strings = isStrings(column);
    const bytes = strings ? Buffer.from(column.join('\n')) : Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    return { name, kind: strings ? ('strings' as const) : (column.constructor.name as Kind), bytes };
  });
  const head = Buffer.from(JSON.stringify(parts.map(({ name, kind, bytes }): Described => ({ name, kind, bytes: bytes.length }))));
  const body = [head, padding(head.length), ...parts.flatMap(({ bytes }) => [bytes, padding(bytes.length)])];
  const start = Buffer.alloc(STEP);
  start.writeUInt32LE(head.length);
  start.writeUInt32LE(
    body.reduce((sum, bytes) => crc32(bytes, sum), 0),
    STEP / 2,
  );
  await writeFileAtomic(file, Buffer.concat([start, ...body]));
}

/** `undefined` for a file that is not there or damaged. */
export async function readColumns(file: string): Promise<Columns | undefined> {
  try {
    const all = Buffer.from(new Uint8Array(await readFile(file)).buffer);
    const headEnd = STEP + all.readUInt32LE();
    if (crc32(all.subarray(STEP)) !== all.readUInt32LE(STEP / 2)) return undefined;
    const columns: Record<string, Column> = {};
    let at = headEnd + padding(headEnd).length;
    for (const described of JSON.parse(all.toString('utf8', STEP, headEnd)) as Described[]) {
      columns[described.name] = readColumn(all, described, at);
      at += described.bytes + padding(described.bytes).length;
    }
    return columns;
  } catch {
    // What cannot be read is not there.
    return undefined;
  }
}

function readColumn(all: Buffer<ArrayBuffer>, { kind, bytes }: Described, at: number): Column {
  if (kind === 'strings') return all.toString('utf8', at, at + bytes).split('\n');
  const type = KINDS[kind];
  return new type(all.buffer, at, bytes / type.BYTES_PER_ELEMENT);
}

const padding = (length: number): Buffer => Buffer.alloc((STEP - (length % STEP)) % STEP);

const isStrings = (column: Column): column is readonly string[] => Array.isArray(column);
