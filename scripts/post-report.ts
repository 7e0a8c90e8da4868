/** The report of a pull request → its comment. Runs with the right to write: what it reads is checked, never run. */
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createForgeClient, readRun, upsertComment, type PullRequest, type ForgeClient, type ReportedRun } from './report-comment.ts';
import { runCommand } from './run-command.ts';

/** In bytes; a comment of 65,536 characters may be longer than that in UTF-8. */
const MOST_BYTES = 256 * 1024;
const MOST_CHARACTERS = 65_000;

/** A pull request that changes the code of the report decides what the report says. */
const ORIGIN = '_Written by the code of this pull request: where it changes more than entries, read its files rather than this._';

await runCommand('The comment', async () => {
  const { values } = parseArgs({ options: { report: { type: 'string' }, event: { type: 'string' } } });
  if (values.report === undefined || values.event === undefined) throw new Error('say `--report FOLDER --event FILE`');
  const run = readRun(await readText(values.event, 4 * 1024 * 1024));
  const claimed = await readText(path.join(values.report, 'number'), 20);
  const text = await readText(path.join(values.report, 'report.md'), MOST_BYTES);
  if (text.length > MOST_CHARACTERS) throw new Error(`the report has ${text.length} characters; ${MOST_CHARACTERS} are allowed`);
  const client = createForgeClient({ api: process.env['GITHUB_API_URL'] ?? '', token: process.env['GH_TOKEN'] ?? '' });
  const number = await confirmNumber(claimed, run, client);
  if (number === undefined) {
    console.log('The pull request has moved on; its newer run will report.');
    return 0;
  }
  await upsertComment(client, { repository: run.repository, number, text: `${ORIGIN} ${describePreview(run)}\n\n${text}` });
  return 0;
});

/** Whole in what GitHub itself tells of the run. */
function describePreview({ repository, id }: ReportedRun): string {
  const address = `${process.env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/runs/${id}`;
  return `_The site with this change is the artefact \`preview\` of [the run](${address}): unpack it and open \`index.html\`._`;
}

/** The artefact may claim any number: the pull request must have the commit that was run, as GitHub tells it. */
async function confirmNumber(claimed: string, run: ReportedRun, { get }: ForgeClient): Promise<number | undefined> {
  if (!/^[1-9]\d{0,9}\n?$/.test(claimed)) throw new Error('the artefact names no pull request');
  const number = Number(claimed);
  const { head, base } = (await get(`/repos/${run.repository}/pulls/${number}`)) as PullRequest;
  if (base.repo.full_name !== run.repository) throw new Error('the pull request is another repository’s');
  return head.sha === run.headSha && head.repo?.full_name === run.headRepository ? number : undefined;
}

/** @throws for links, for what is too large, and for what is not UTF-8. */
async function readText(file: string, atMost: number): Promise<string> {
  const { size, ...kind } = await lstat(file).then((stats) => ({ size: stats.size, isFile: stats.isFile() }));
  if (!kind.isFile || size > atMost) throw new Error(`\`${path.basename(file)}\` is not a file of at most ${atMost} bytes`);
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
}
