/** Workflows run on text that strangers wrote: what each may do, and what it may never say. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addPaperForm, correctEntryForm } from '../../src/forge/forms.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = globSync('.github/workflows/*.{yml,yaml}').sort();
const workflows = files.map((file) => ({ file, text: readFileSync(file, 'utf8'), workflow: parse(readFileSync(file, 'utf8')) as Workflow }));

test('there are workflows', () => {
  expect(files).toContain('.github/workflows/ci.yml');
  expect(files).toContain('.github/workflows/propose.yml');
});

describe.each(workflows)('$file', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('grants nothing to jobs that do not ask for it', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(({ permissions }) => permissions === undefined)).toEqual([]);
  });

  test('never runs foreign code with rights', () => {
    expect(JSON.stringify(workflow.on)).not.toMatch(/pull_request_target/);
  });

  test('puts no expression into a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  test('names each action by commit, with its version beside it', () => {
    const uses = text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('keeps no credentials on disk', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('installs, without scripts of packages, what its commands of the project import', () => {
    for (const job of jobs) {
      const commands = job.steps.map(({ run = '' }) => run);
      const first = commands.findIndex((run) => run.includes('node scripts/'));
      if (first >= 0) expect(commands.slice(0, first)).toContain('npm ci --ignore-scripts');
    }
  });

  test('ends by itself', () => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});

test('forms are drafted without rights, and proposed by a job that reads the draft alone', () => {
  const { jobs } = parse(readFileSync('.github/workflows/propose.yml', 'utf8')) as Workflow;
  expect(jobs['draft']?.permissions).toEqual({ contents: 'read' });
  expect(JSON.stringify(jobs['draft'])).not.toMatch(/secrets\.|github\.token/);
  expect(jobs['open']?.permissions).toEqual({ contents: 'write', 'pull-requests': 'write', issues: 'write' });
});

test('the comment waits for the workflow that makes its report, and takes what that one leaves', () => {
  const [report, comment] = ['pull-request', 'comment'].map((name) => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow);
  expect(comment?.on).toEqual({ workflow_run: { workflows: [report?.name], types: ['completed'] } });
  const [left, taken] = [report, comment].map((workflow) =>
    Object.values(workflow?.jobs ?? {})
      .flatMap(({ steps }) => steps)
      .filter(({ uses = '' }) => /(?:up|down)load-artifact@/.test(uses))
      .map((step) => step.with?.['name']),
  );
  expect(left).toEqual(expect.arrayContaining(taken ?? []));
  expect(taken).toEqual(['report']);
});

test('a form starts its workflow by its label or its first heading', () => {
  const text = readFileSync('.github/workflows/propose.yml', 'utf8');
  for (const { label, fields } of [addPaperForm, correctEntryForm]) {
    expect(text).toContain(`contains(github.event.issue.labels.*.name, '${label}')`);
    expect(text).toContain(`startsWith(github.event.issue.body, '### ${fields[0]?.label ?? ''}')`);
  }
});
