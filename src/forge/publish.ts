/** A sound draft → git and the forge, in commands that hold no foreign word but the texts on their input. */
import { branchOf, type Draft, type PullRequest } from './draft-folder.ts';
import type { EntryFileText } from './proposal.ts';

export interface Commands {
  /** Run git, and give what it prints. */
  readonly git: (...args: string[]) => Promise<string>;
  /** Run the forge's program with a text on its input. */
  readonly gh: (input: string, ...args: string[]) => Promise<string>;
  /** Write one file below the working directory. */
  readonly writeEntry: (file: string, text: string) => Promise<void>;
}

/** GitHub's own account for workflows; a branch whose last commit has another author has been taken over by a person. */
const ROBOT = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' };
const IDENTITY = ['-c', `user.name=${ROBOT.name}`, '-c', `user.email=${ROBOT.email}`, '-c', 'core.hooksPath=/dev/null'];
/** The token stays in the environment; nothing is kept on disk. */
const CREDENTIALS = ['-c', 'credential.helper=', '-c', 'credential.helper=!gh auth git-credential'];

/** Carry a draft out, and say what was done. @throws when git or the forge refuses. */
export async function publish(draft: Draft, issue: number, commands: Commands): Promise<string> {
  if (draft.kind === 'nothing') return 'Nothing to do.';
  if (draft.kind === 'answer') {
    await comment(draft.text, issue, commands);
    return 'Answered the issue.';
  }
  const present = await findBranch(issue, commands);
  if (present !== undefined && !(await isOurs(present, commands))) {
    await comment('A person has changed the pull request of this form since, so it stays as it is. Say there what else is wrong.', issue, commands);
    return 'Left the branch to the person who changed it.';
  }
  if (!(await isPublished(draft.files, present, commands))) await push(draft, present ?? '', commands);
  const { number, said } = await propose(draft.pullRequest, issue, commands);
  const thanks = `Thank you. Pull request #${number} proposes this; the people who keep the catalogue will look at it. To change it, edit the first text of this issue.`;
  await comment(thanks, issue, commands);
  return said;
}

/** One comment per issue, brought up to date. */
async function comment(text: string, issue: number, { gh }: Commands): Promise<void> {
  await gh(text, 'issue', 'comment', String(issue), '--edit-last', '--create-if-none', '--body-file', '-');
}

/** The commit at which the issue's branch stands on the forge. */
async function findBranch(issue: number, { git }: Commands): Promise<string | undefined> {
  const line = await git(...CREDENTIALS, 'ls-remote', 'origin', `refs/heads/${branchOf(issue)}`);
  return /^[0-9a-f]{40}/.exec(line)?.[0];
}

async function isOurs(commit: string, { git }: Commands): Promise<boolean> {
  await git(...CREDENTIALS, 'fetch', '--depth=1', 'origin', commit);
  const people = await git('log', '-1', '--format=%ae %ce', commit);
  return people === `${ROBOT.email} ${ROBOT.email}`;
}

/** Whether the branch holds exactly these texts, on what main holds now; an event may come twice. */
async function isPublished(files: readonly EntryFileText[], commit: string | undefined, { git }: Commands): Promise<boolean> {
  if (commit === undefined) return false;
  const changed = (await git('diff', '--name-only', 'HEAD', commit)).split('\n').filter(Boolean);
  if (changed.length !== files.length) return false;
  const texts = await Promise.all(files.map(({ id }) => git('show', `${commit}:${fileOf(id)}`).catch(() => undefined)));
  return files.every(({ text }, index) => texts[index] === text.trim());
}

const fileOf = (id: string): string => `content/papers/${id}.mdx`;

/** One commit on the main branch; what the branch held before is replaced, unless it moved meanwhile. */
async function push({ pullRequest, files }: Draft & { kind: 'pull-request' }, expected: string, { git, writeEntry }: Commands): Promise<void> {
  for (const { id, text } of files) await writeEntry(fileOf(id), text);
  await git('add', '--', ...files.map(({ id }) => fileOf(id)));
  await git(...IDENTITY, 'commit', '--quiet', '--no-verify', '--message', pullRequest.title);
  const branch = `refs/heads/${pullRequest.branch}`;
  await git(...IDENTITY, ...CREDENTIALS, 'push', '--quiet', `--force-with-lease=${branch}:${expected}`, 'origin', `HEAD:${branch}`);
}

/** `gh pr edit` asks for rights over projects, whatever it edits: https://github.com/cli/cli/issues/6274. */
async function propose({ branch, title, body }: PullRequest, issue: number, { gh }: Commands): Promise<{ number: string; said: string }> {
  const text = `${body}\n\nCloses #${issue}\n`;
  const open = await gh('', 'pr', 'list', '--head', branch, '--state', 'open', '--json', 'number', '--jq', '.[0].number');
  if (/^\d+$/.test(open)) {
    await gh(
      text,
      'api',
      '--silent',
      '--method',
      'PATCH',
      `repos/{owner}/{repo}/pulls/${open}`,
      '--raw-field',
      `title=${title}`,
      '--field',
      'body=@-',
    );
    return { number: open, said: `Updated pull request ${open}.` };
  }
  const address = await gh(text, 'pr', 'create', '--base', 'main', '--head', branch, '--title', title, '--body-file', '-');
  const number = /\/pull\/(\d+)$/.exec(address)?.[1];
  if (number === undefined) throw new Error('the forge named no pull request after opening one');
  return { number, said: `Opened ${address}.` };
}
