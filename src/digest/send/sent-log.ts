/**
 * Who has been sent a digest: one JSON object a line, only ever appended to, each line on the disk before the next step.
 * `attempting` is written before the dot that ends a message, and its outcome after the server's answer, so a run that
 * ends in between leaves the one case that nobody can decide: it is uncertain, and not repeated by itself.
 * Addresses stand as salted SHA-256: the log tells whether a known address was served, and is no mailing list.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { foldAddress } from '../mailbox.ts';

/** What became of an address: `attempting` without a later line is uncertain; `deferred` may be tried again. */
export type Delivery = 'attempting' | 'sent' | 'rejected' | 'deferred';

export interface SentLog {
  /** `undefined`: nothing yet. */
  readonly find: (address: string) => Delivery | undefined;
  /** Resolves when it is on the disk. */
  readonly append: (address: string, delivery: Delivery) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface LogLine {
  readonly to: string;
  readonly delivery: Delivery;
}

const DELIVERIES: ReadonlySet<unknown> = new Set<Delivery>(['attempting', 'sent', 'rejected', 'deferred']);

/** Open the log of one digest, or begin it. @throws when a line of it cannot be read. */
export async function openSentLog(file: string): Promise<SentLog> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a+', 0o600);
  try {
    const { salt, lines, wholeLength } = parseLog(await readFile(file, 'utf8'), file);
    // A last line without its end was cut off by a crash, before the step that it announces.
    await handle.truncate(wholeLength);
    if (salt === undefined) return await beginLog(handle);
    return keepLog(handle, salt, lines);
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

async function beginLog(handle: FileHandle): Promise<SentLog> {
  const salt = randomBytes(16).toString('hex');
  await appendLine(handle, { log: 'papershelf-digest', salt });
  return keepLog(handle, salt, []);
}

function keepLog(handle: FileHandle, salt: string, lines: readonly LogLine[]): SentLog {
  const last = new Map(lines.map(({ to, delivery }) => [to, delivery]));
  const hash = (address: string): string =>
    createHash('sha256')
      .update(`${salt}:${foldAddress(address)}`)
      .digest('hex');
  return {
    find: (address) => last.get(hash(address)),
    append: async (address, delivery) => {
      await appendLine(handle, { to: hash(address), delivery });
      last.set(hash(address), delivery);
    },
    close: () => handle.close(),
  };
}

async function appendLine(handle: FileHandle, value: object): Promise<void> {
  await handle.appendFile(`${JSON.stringify(value)}\n`);
  await handle.sync();
}

function parseLog(text: string, file: string): { salt: string | undefined; lines: LogLine[]; wholeLength: number } {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [head, ...lines] = whole.split('\n').slice(0, -1).map(parseLine);
  const salt = typeof head?.['salt'] === 'string' ? head['salt'] : undefined;
  const wrong = head && salt === undefined ? 0 : lines.findIndex((line) => !isLogLine(line)) + 1;
  if (wrong > 0 || (head && salt === undefined))
    throw new Error(`${file}:${wrong + 1} is not a line of a sent log; nothing is sent, since it is not known to whom`);
  return { salt, lines: lines.filter((line) => isLogLine(line)), wholeLength: Buffer.byteLength(whole) };
}

function parseLine(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isLogLine = (line: object): line is LogLine =>
  'to' in line && typeof line.to === 'string' && 'delivery' in line && DELIVERIES.has(line.delivery);
