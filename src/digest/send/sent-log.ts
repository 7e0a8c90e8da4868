/**
 * Who has been sent a digest: one JSON object a line, only ever appended to, each line on the disk before the next step.
 * `attempting` is written before the dot that ends a message, and its outcome after the server's answer, so a run that
 * ends in between leaves the one case that nobody can decide: it is uncertain, and not repeated by itself.
 * Addresses stand as salted SHA-256: the log tells whether a known address was served, and is no mailing list.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { foldAddress } from '../mailbox.ts';

/** What became of an address: `attempting` without a later line is uncertain; `deferred` may be tried again. */
export type Delivery = 'attempting' | 'sent' | 'rejected' | 'deferred';

/** Which digest a log is of; stands in its first line. */
export interface SentDigest {
  /** Where the catalogue lives: `papers.example.org/shelf/`. */
  readonly catalogue: string;
  /** Absent: papers of all topics. */
  readonly topic?: string;
  readonly since: string;
  readonly until: string;
}

export interface SentLog {
  /** `undefined`: nothing yet. */
  readonly find: (address: string) => Delivery | undefined;
  /** Resolves when it is on the disk. */
  readonly append: (address: string, delivery: Delivery) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface LogHead extends SentDigest {
  readonly salt: string;
}

interface LogLine {
  readonly to: string;
  readonly delivery: Delivery;
}

const DELIVERIES: ReadonlySet<unknown> = new Set<Delivery>(['attempting', 'sent', 'rejected', 'deferred']);

/** Open the log of one digest, or begin it. @throws when a line of it cannot be read, or it is the log of another digest. */
export async function openSentLog(file: string, digest: SentDigest): Promise<SentLog> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'a+', 0o600);
  try {
    const { head, lines, wholeLength } = parseLog(await readFile(file, 'utf8'), file);
    if (head && !isSameDigest(head, digest)) throw new Error(`${file} is the log of another digest (${describe(head)}); nothing is sent`);
    // A last line without its end was cut off by a crash, before the step that it announces.
    await handle.truncate(wholeLength);
    return head ? keepLog(handle, head.salt, lines) : await beginLog(handle, digest);
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

/**
 * Find a digest of the same catalogue and topic that any reader has had and that shares days with `digest`: whoever had
 * that one would get the papers of these days twice. @throws when a log cannot be read.
 */
export async function findOverlap(folder: string, digest: SentDigest): Promise<SentDigest | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith('sent-') && one.endsWith('.jsonl')).sort()) {
    const file = path.join(folder, name);
    const { head, lines } = parseLog(await readFile(file, 'utf8'), file);
    if (head?.catalogue !== digest.catalogue || head.topic !== digest.topic || isSameDigest(head, digest)) continue;
    const hasBegun = lines.some(({ delivery }) => delivery === 'sent' || delivery === 'attempting');
    if (hasBegun && head.since <= digest.until && digest.since <= head.until) return head;
  }
  return undefined;
}

async function beginLog(handle: FileHandle, digest: SentDigest): Promise<SentLog> {
  const salt = randomBytes(16).toString('hex');
  await appendLine(handle, { log: 'papershelf-digest', ...digest, salt });
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

function parseLog(text: string, file: string): { head: LogHead | undefined; lines: LogLine[]; wholeLength: number } {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [head, ...lines] = whole.split('\n').slice(0, -1).map(parseLine);
  const isSound = head === undefined || isLogHead(head);
  const wrong = isSound ? lines.findIndex((line) => !isLogLine(line)) + 2 : 1;
  if (!isSound || wrong > 1) throw new Error(`${file}:${wrong} is not a line of a sent log; nothing is sent, since it is not known to whom`);
  return { head, lines: lines.filter((line) => isLogLine(line)), wholeLength: Buffer.byteLength(whole) };
}

function parseLine(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isLogHead = (line: object): line is LogHead =>
  ['catalogue', 'since', 'until', 'salt'].every((key) => typeof Reflect.get(line, key) === 'string');

const isLogLine = (line: object): line is LogLine =>
  'to' in line && typeof line.to === 'string' && 'delivery' in line && DELIVERIES.has(line.delivery);

const isSameDigest = (a: SentDigest, b: SentDigest): boolean =>
  a.catalogue === b.catalogue && a.topic === b.topic && a.since === b.since && a.until === b.until;

const describe = ({ catalogue, topic, since, until }: SentDigest): string =>
  `${catalogue}${topic === undefined ? '' : `, ${topic}`}, ${since} to ${until}`;
