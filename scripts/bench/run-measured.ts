/** Run a command in a child process and measure it together with all it starts. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Usage, watchProcess } from './process-watch.ts';

const OUTPUT_KEPT = 16_000;
/** How long a stopped command may clear up after itself. */
const GRACE_MS = 8000;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Run {
  /** Seconds. */
  readonly wall: number;
  readonly usage: Usage | undefined;
  /** What it printed, the end of it. */
  readonly output: string;
}

/** A command of the benchmark that did not end well. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Run `command` to its end. @throws {CommandFailed} when it fails, and the reason of `signal` when that comes first: then nothing it started goes on. */
export async function runMeasured({ program, args, cwd, env }: Command, signal: AbortSignal): Promise<Run> {
  await flushDisk();
  signal.throwIfAborted();
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const stopWatching = watchProcess(child.pid ?? -1);
  const interrupt = (): void => interruptGroup(child);
  signal.addEventListener('abort', interrupt, { once: true });
  const printed = collectOutput(child);
  try {
    const code = await waitForEnd(child);
    const wall = (performance.now() - started) / 1000;
    const usage = stopWatching();
    signalGroup(child, 'SIGKILL');
    const output = await printed;
    signal.throwIfAborted();
    if (code !== 0) throw new CommandFailed(`${path.basename(program)} ended with ${code}: ${output.trim().split('\n').slice(-6).join('\n')}`);
    return { wall, usage, output };
  } finally {
    stopWatching();
    signal.removeEventListener('abort', interrupt);
  }
}

/** What the run before wrote is not written during this one. */
async function flushDisk(): Promise<void> {
  // Not every system has the program.
  await promisify(execFile)('sync').catch(() => undefined);
}

async function waitForEnd(child: ChildProcess): Promise<number | string> {
  const [code, killedBy] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? killedBy ?? 'nothing';
}

async function collectOutput({ stdout, stderr }: ChildProcess): Promise<string> {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-OUTPUT_KEPT);
  };
  stdout?.on('data', keep);
  stderr?.on('data', keep);
  await Promise.all([stdout, stderr].map((stream) => (stream ? once(stream, 'close') : Promise.resolve([]))));
  return output;
}

function interruptGroup(leader: ChildProcess): void {
  signalGroup(leader, 'SIGTERM');
  setTimeout(() => signalGroup(leader, 'SIGKILL'), GRACE_MS).unref();
}

/** A detached child leads a group of its own, in which all stay that it starts; nothing happens when they are gone. */
function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}
