/** Run a command in a child process and measure it together with all it starts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
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
  signal.throwIfAborted();
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const stop = watchProcess(child.pid ?? -1);
  const stopChild = (): void => stopGroup(child);
  signal.addEventListener('abort', stopChild, { once: true });
  try {
    const [output, code] = await Promise.all([collectOutput(child), waitForEnd(child)]);
    const wall = (performance.now() - started) / 1000;
    const usage = stop();
    signal.throwIfAborted();
    if (code !== 0) throw new CommandFailed(`${program} ended with ${code}: ${output.trim().split('\n').slice(-6).join('\n')}`);
    return { wall, usage, output };
  } finally {
    stop();
    signal.removeEventListener('abort', stopChild);
  }
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

/** A child of `detached` leads a group of its own, which ends with it. */
function stopGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null) return;
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS).unref();
}

function signalGroup(leader: number, name: NodeJS.Signals): void {
  try {
    process.kill(-leader, name);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}
