/** A draft crosses from a job without rights to one with rights: whatever was done to it on the way is noticed. */
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readDraft, writeDraft, type Draft } from '../../../src/forge/draft-folder.ts';
import type { Proposal } from '../../../src/forge/proposal.ts';
import { publish, type Commands } from '../../../src/forge/publish.ts';
import { paper } from '../content-folder.ts';

const PROPOSAL: Proposal = { kind: 'files', files: [{ id: 'tide-net', text: paper('TideNet') }], title: 'Add tide-net', body: 'Made from a form.' };

async function write(proposal: Proposal | undefined = PROPOSAL): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-draft-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeDraft(folder, 7, proposal);
  return folder;
}

const rewrite = (changes: object) => (folder: string) =>
  writeFile(
    path.join(folder, 'pull-request.json'),
    JSON.stringify({ branch: 'paper/issue-7', title: 'Add tide-net', body: 'Made from a form.', ...changes }),
  );

describe('a draft', () => {
  test('comes back as it was written', async () => {
    const { files, title, body } = PROPOSAL;
    expect(await readDraft(await write(), 7)).toEqual({ kind: 'pull-request', pullRequest: { branch: 'paper/issue-7', title, body }, files });
    expect(await readDraft(await write({ kind: 'answer', text: 'No.\n' }), 7)).toEqual({ kind: 'answer', text: 'No.\n' });
    const nothing = await mkdtemp(path.join(tmpdir(), 'papershelf-draft-'));
    onTestFinished(() => rm(nothing, { recursive: true, force: true }));
    await writeDraft(nothing, 7, undefined);
    expect(await readDraft(nothing, 7)).toEqual({ kind: 'nothing' });
  });

  test.each<[string, (folder: string) => Promise<unknown>]>([
    ['another file', (folder) => writeFile(path.join(folder, 'extra.txt'), '')],
    ['an answer beside the files', (folder) => writeFile(path.join(folder, 'answer.md'), '')],
    ['a file beside the papers', (folder) => writeFile(path.join(folder, 'content/site.yaml'), 'title: x')],
    [
      'a workflow',
      async (folder) => {
        await mkdir(path.join(folder, '.github/workflows'), { recursive: true });
        await writeFile(path.join(folder, '.github/workflows/x.yml'), '');
      },
    ],
    ['a paper that is no entry', (folder) => writeFile(path.join(folder, 'content/papers/x.mdx'), '---\nlayout: x\n---\n')],
    ['a name that is no id', (folder) => rename(path.join(folder, 'content/papers/tide-net.mdx'), path.join(folder, 'content/papers/Tide Net.mdx'))],
    ['another kind of file', (folder) => writeFile(path.join(folder, 'content/papers/x.js'), '')],
    ['a reserved name', (folder) => writeFile(path.join(folder, 'content/papers/constructor.mdx'), paper('X'))],
    ['a link for a paper', (folder) => symlink('/etc/passwd', path.join(folder, 'content/papers/x.mdx'))],
    [
      'a link for the folder',
      async (folder) => {
        await rename(path.join(folder, 'content'), path.join(folder, '..', `${path.basename(folder)}-moved`));
        onTestFinished(() => rm(`${folder}-moved`, { recursive: true, force: true }));
        await symlink(`${folder}-moved`, path.join(folder, 'content'));
      },
    ],
    ['a folder for a paper', (folder) => mkdir(path.join(folder, 'content/papers/x.mdx'))],
    ['a paper of 1 MB', (folder) => writeFile(path.join(folder, 'content/papers/x.mdx'), paper('X', '', 'x '.repeat(500_000)))],
    [
      'eleven papers',
      (folder) =>
        Promise.all(Array.from({ length: 10 }, (_, index) => writeFile(path.join(folder, `content/papers/x${index}.mdx`), paper(`X ${index}`)))),
    ],
    ['bytes that are no text', (folder) => writeFile(path.join(folder, 'content/papers/tide-net.mdx'), Buffer.from([0xff, 0xfe]))],
    ['the branch of another issue', rewrite({ branch: 'paper/issue-8' })],
    ['another branch', rewrite({ branch: 'main' })],
    ['an option for a branch', rewrite({ branch: '--force' })],
    ['a title of its own', rewrite({ title: 'Add tide-net\n\nfixes #1' })],
    ['a key of its own', rewrite({ base: 'main' })],
    ['a text that notifies', rewrite({ body: 'Hello @example/maintainers' })],
    ['a text that closes another issue', rewrite({ body: 'Fixes #1' })],
    ['a text with HTML', rewrite({ body: '<img src=x>' })],
    ['a text that leaves its code', rewrite({ body: '```\nx\n  ````\n@team' })],
  ])('with %s is refused', async (_, tamper) => {
    const folder = await write();
    await tamper(folder);
    await expect(readDraft(folder, 7)).rejects.toThrow();
  });

  test('never leaves the folder, whatever the path is called', async () => {
    const folder = await write({ ...PROPOSAL, files: [{ id: 'a..b', text: paper('X') }] });
    await expect(readDraft(folder, 7)).rejects.toThrow('no entry');
  });
});

describe('publishing', () => {
  const COMMIT = 'a'.repeat(40);
  const ROBOT = '41898282+github-actions[bot]@users.noreply.github.com';
  const DRAFT: Draft = {
    kind: 'pull-request',
    pullRequest: { branch: 'paper/issue-7', title: 'Add tide-net', body: 'Made from a form.' },
    files: [{ id: 'tide-net', text: 'text\n' }],
  };

  /** Programs that answer by the words of their arguments, and what they were asked. */
  function record(answers: Readonly<Record<string, string>>): { commands: Commands; calls: string[] } {
    const calls: string[] = [];
    const run = (name: string, args: readonly string[], input = ''): Promise<string> => {
      const call = `${name} ${args.filter((arg, index) => arg !== '-c' && args[index - 1] !== '-c').join(' ')}${input === '' ? '' : ` < ${input}`}`;
      calls.push(call);
      return Promise.resolve(Object.entries(answers).find(([words]) => call.includes(words))?.[1] ?? '');
    };
    const commands: Commands = {
      git: (...args) => run('git', args),
      gh: (input, ...args) => run('gh', args, input),
      writeEntry: async (file) => {
        await run('write', [file]);
      },
    };
    return { commands, calls };
  }

  test('pushes one commit and opens a pull request that closes its own issue', async () => {
    const { commands, calls } = record({ 'pr create': 'https://example.org/pull/12' });
    expect(await publish(DRAFT, 7, commands)).toBe('Opened https://example.org/pull/12.');
    expect(calls).toEqual([
      'git ls-remote origin refs/heads/paper/issue-7',
      'write content/papers/tide-net.mdx',
      'git add -- content/papers/tide-net.mdx',
      'git commit --quiet --no-verify --message Add tide-net',
      'git push --quiet --force-with-lease=refs/heads/paper/issue-7: origin HEAD:refs/heads/paper/issue-7',
      'gh pr list --head paper/issue-7 --state open --json number --jq .[0].number',
      'gh pr create --base main --head paper/issue-7 --title Add tide-net --body-file - < Made from a form.\n\nCloses #7\n',
      expect.stringMatching(/^gh issue comment 7 .* < Thank you\. Pull request #12 proposes this/),
    ]);
  });

  test('updates its own branch, unless it moves meanwhile', async () => {
    const { commands, calls } = record({
      'ls-remote': `${COMMIT}\trefs/heads/paper/issue-7`,
      'git log': `${ROBOT} ${ROBOT}`,
      'git show': 'former',
      'pr list': '12',
    });
    expect(await publish(DRAFT, 7, commands)).toBe('Updated pull request 12.');
    expect(calls.find((call) => call.includes('gh api'))).toBe(
      'gh api --silent --method PATCH repos/{owner}/{repo}/pulls/12 --raw-field title=Add tide-net --field body=@- < Made from a form.\n\nCloses #7\n',
    );
    expect(calls.find((call) => call.includes('push'))).toContain(`--force-with-lease=refs/heads/paper/issue-7:${COMMIT} origin`);
  });

  test('pushes nothing when the branch says it already', async () => {
    const answers = {
      'ls-remote': COMMIT,
      'git log': `${ROBOT} ${ROBOT}`,
      'git diff': 'content/papers/tide-net.mdx',
      'git show': 'text',
      'pr list': '12',
    };
    const { commands, calls } = record(answers);
    await publish(DRAFT, 7, commands);
    expect(calls.filter((call) => call.includes('push'))).toEqual([]);
  });

  test('takes back what the form does not hold any more', async () => {
    const more = 'content/papers/tide-net.mdx\ncontent/papers/other.mdx';
    const { commands, calls } = record({
      'ls-remote': COMMIT,
      'git log': `${ROBOT} ${ROBOT}`,
      'git diff': more,
      'git show': 'text',
      'pr list': '12',
    });
    await publish(DRAFT, 7, commands);
    expect(calls.filter((call) => call.includes('push'))).toHaveLength(1);
  });

  test('leaves a branch alone that a person has changed', async () => {
    const { commands, calls } = record({ 'ls-remote': COMMIT, 'git log': `ada@example.org ${ROBOT}` });
    expect(await publish(DRAFT, 7, commands)).toBe('Left the branch to the person who changed it.');
    expect(calls.filter((call) => /push|write|gh pr/.test(call))).toEqual([]);
  });

  test('answers the issue with one comment, and does nothing for other events', async () => {
    const { commands, calls } = record({});
    await publish({ kind: 'answer', text: 'No.' }, 7, commands);
    await publish({ kind: 'nothing' }, 7, commands);
    expect(calls).toEqual(['gh issue comment 7 --edit-last --create-if-none --body-file - < No.']);
  });
});
