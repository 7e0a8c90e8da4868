/** `node write-files.ts FROM TO`: how long the files of a finished site take to be written, and nothing else; reading is not counted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './site-sizes.ts';

/** Held in memory at a time. */
const BATCH_BYTES = 128 * 1024 * 1024;

export interface WriteTimes {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
}

const [from = '', to = ''] = process.argv.slice(2);
const folders = new Set<string>();
const times = { wall: 0, cpu: 0 };
let batch = new Map<string, Buffer>();
let held = 0;
for await (const file of listFiles(from)) {
  const bytes = readFileSync(path.join(from, file));
  batch.set(file, bytes);
  held += bytes.length;
  if (held > BATCH_BYTES) writeBatch();
}
writeBatch();
console.log(JSON.stringify(times satisfies WriteTimes));

function writeBatch(): void {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  for (const [file, bytes] of batch) {
    const target = path.join(to, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, bytes);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.wall += (performance.now() - started) / 1000;
  times.cpu += (user + system) / 1e6;
  batch = new Map();
  held = 0;
}
