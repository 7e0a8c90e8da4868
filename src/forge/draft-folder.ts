/**
 * The draft that a job without rights hands to one with rights. Whoever reads it trusts nothing in it: it is checked
 * here from the start, as if a stranger had written it.
 */
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isEntryId } from '../entries/entry-files.ts';
import { parseEntry } from '../entries/parse-entry.ts';
import { findLiveMarkup } from '../problems/reporters/live-markup.ts';
import { MAX_FILES, type EntryFileText, type Proposal } from './proposal.ts';

const MAX_ENTRY = 64 * 1024;
const MAX_TEXT = 60_000;
const PULL_REQUEST = 'pull-request.json';
const ANSWER = 'answer.md';
const NOTHING = 'nothing';
const PAPERS = 'content/papers';

const pullRequestSchema = z.strictObject({
  branch: z.string().regex(/^paper\/issue-[1-9]\d{0,9}$/),
  title: z.string().regex(/^(?:Add|Complete|Correct) [a-z0-9-]{1,100}(?: and \d{1,2} more)?$/),
  body: z.string().min(1).max(MAX_TEXT),
});

export type PullRequest = z.infer<typeof pullRequestSchema>;

export type Draft =
  | { readonly kind: 'pull-request'; readonly pullRequest: PullRequest; readonly files: readonly EntryFileText[] }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'nothing' };

export const branchOf = (issue: number): string => `paper/issue-${issue}`;

/** Write a draft into an empty or absent folder; without a proposal it says that there is nothing to do. @throws when the disk refuses. */
export async function writeDraft(folder: string, issue: number, proposal: Proposal | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (proposal?.kind === 'files') {
    await mkdir(path.join(folder, PAPERS), { recursive: true });
    for (const { id, text } of proposal.files) await writeFile(path.join(folder, PAPERS, `${id}.mdx`), text);
    const pullRequest: PullRequest = { branch: branchOf(issue), title: proposal.title, body: proposal.body };
    await writeFile(path.join(folder, PULL_REQUEST), `${JSON.stringify(pullRequest, undefined, 2)}\n`);
  } else await writeFile(path.join(folder, proposal ? ANSWER : NOTHING), proposal?.text ?? '');
}

/** Read a draft about one issue. @throws for anything that a sound draft does not have. */
export async function readDraft(folder: string, issue: number): Promise<Draft> {
  const names = (await readdir(folder)).sort();
  const list = names.join(' ');
  if (list === NOTHING) return { kind: 'nothing' };
  if (list === ANSWER) return { kind: 'answer', text: assertInert(await readText(path.join(folder, ANSWER), MAX_TEXT)) };
  if (list !== `content ${PULL_REQUEST}`) throw new Error(`the draft holds something else than a draft does: ${JSON.stringify(names.slice(0, 20))}`);
  const pullRequest = pullRequestSchema.parse(JSON.parse(await readText(path.join(folder, PULL_REQUEST), 2 * MAX_TEXT)));
  if (pullRequest.branch !== branchOf(issue)) throw new Error(`the draft is for \`${pullRequest.branch}\`, not for issue ${issue}`);
  assertInert(pullRequest.body);
  return { kind: 'pull-request', pullRequest, files: await readFiles(folder) };
}

async function readFiles(folder: string): Promise<EntryFileText[]> {
  await assertFolder(path.join(folder, 'content'), (names) => names.join() === 'papers');
  const papers = path.join(folder, PAPERS);
  const names = await assertFolder(papers, ({ length }) => length >= 1 && length <= MAX_FILES);
  return Promise.all(
    names.map(async (name) => {
      const id = path.basename(name, '.mdx');
      if (!isEntryId(id) || name !== `${id}.mdx`) throw new Error(`the draft holds a file that is no entry: ${JSON.stringify(name)}`);
      const text = await readText(path.join(papers, name), MAX_ENTRY);
      if (!parseEntry({ file: name, bytes: Buffer.from(text) }).entry) throw new Error(`the entry \`${id}\` of the draft does not pass`);
      return { id, text };
    }),
  );
}

async function assertFolder(folder: string, isRight: (names: readonly string[]) => boolean): Promise<string[]> {
  if (!(await lstat(folder)).isDirectory()) throw new Error('a folder of the draft is none');
  const names = await readdir(folder);
  if (!isRight(names)) throw new Error(`the draft holds something else than entries: ${JSON.stringify(names.slice(0, 20))}`);
  return names;
}

async function readText(file: string, atMost: number): Promise<string> {
  const found = await lstat(file);
  if (!found.isFile() || found.size > atMost) throw new Error(`\`${path.basename(file)}\` of the draft is not a file of at most ${atMost} bytes`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
}

function assertInert(markdown: string): string {
  const live = findLiveMarkup(markdown);
  if (live !== undefined) throw new Error(`the draft’s text would do something on the forge: ${JSON.stringify(live)}`);
  return markdown;
}
