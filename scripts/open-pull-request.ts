/** The half of the forms that may write: a draft, checked again → a branch and a pull request, or a comment. */
import { execFile } from 'node:child_process';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { readDraft } from '../src/forge/draft-folder.ts';
import { publish, type Commands } from '../src/forge/publish.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: node scripts/open-pull-request.ts --draft DIR --event FILE

Check a draft that \`npm run propose\` wrote, then open or update its pull request, or answer the issue.
Run by the workflow “Propose” in a checkout of the main branch, with GH_TOKEN set.

Exit codes: 0 done, 2 the draft is not sound, or git or the forge refused.`;

const OPTIONS = { draft: { type: 'string' }, event: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

const run = promisify(execFile);

/** Arguments go to the programs as they are; no shell reads them. */
const commands: Commands = {
  git: async (...args) => (await run('git', args)).stdout.trim(),
  gh: async (input, ...args) => {
    const running = run('gh', args);
    running.child.stdin?.end(input);
    return (await running).stdout.trim();
  },
  writeEntry: async (file, text) => {
    const folder = await lstat(path.dirname(file));
    const present = await lstat(file).catch(() => undefined);
    if (!folder.isDirectory() || present?.isFile() === false) throw new Error(`\`${file}\` is not an ordinary file in an ordinary folder`);
    await writeFile(file, text);
  },
};

await runCommand('Opening the pull request', async () => {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.draft === undefined || values.event === undefined) throw new Error('name the draft and the event: `--draft DIR --event FILE`');
  const event: unknown = JSON.parse(await readFile(values.event, 'utf8'));
  const { issue } = z.object({ issue: z.object({ number: z.int().min(1).max(1e9) }) }).parse(event);
  const draft = await readDraft(values.draft, issue.number);
  console.log(await publish(draft, issue.number, commands));
  return 0;
});
