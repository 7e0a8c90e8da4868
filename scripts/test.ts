/** `npm test`: everything CI runs, step by step. Every step runs; the last line counts what passed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_MISSING, findChromium, installChromium } from './chromium.ts';

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Vitest counts its tests; any other step is one check. */
  readonly isVitest?: boolean;
}

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitest = (project: string): Step => ({ name: `${project} tests`, command: ['vitest', 'run', '--project', project], isVitest: true });

const STEPS: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types of pages', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  vitest('unit'),
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  vitest('build'),
  vitest('e2e'),
];

const HELP = `Usage: npm test

Run everything continuous integration runs. The browser tests drive the Chromium on the PATH.

Environment:
  CHROMIUM_PATH  another Chromium or Chrome

Exit codes: 0 all passed, 1 something failed, 2 there is no Chromium.`;

const reports = mkdtempSync(path.join(tmpdir(), 'papershelf-test-'));
try {
  process.exitCode = main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}

function main(): number {
  if (parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help) {
    console.log(HELP);
    return 0;
  }
  if (!findChromium() && !(installChromium() && findChromium())) {
    console.error(CHROMIUM_MISSING);
    console.log('\n0 passed, 1 failed');
    return 2;
  }
  const counts = STEPS.map(run);
  console.log(`\n${STEPS.map(({ name }, index) => `${counts[index]?.failed ? 'FAILED' : 'passed'}  ${name}`).join('\n')}`);
  const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') > 0 ? 1 : 0;
}

function run({ name, command, isVitest = false }: Step): Count {
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const started = performance.now();
  const report = path.join(reports, `${name}.json`);
  const [program, ...args] = command;
  const extra = isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const env = {
    ...process.env,
    PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const { status } = spawnSync(program, [...args, ...extra], { stdio: ['ignore', 'inherit', 'inherit'], env });
  console.log(`── ${name} ${status === 0 ? 'passed' : 'failed'} after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return isVitest ? countTests(report, status === 0) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** A run that broke down before or beside its tests counts as one failure more. */
function countTests(report: string, succeeded: boolean): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: succeeded ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
