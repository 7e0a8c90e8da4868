/** One comment of ours on a pull request, through GitHub's interface (https://docs.github.com/rest/issues/comments). */
import { z } from 'zod';

export interface ReportedRun {
  /** `owner/name`. */
  readonly repository: string;
  readonly id: number;
  readonly headSha: string;
  readonly headRepository: string;
}

export interface PullRequest {
  readonly head: { readonly sha: string; readonly repo?: { readonly full_name: string } | null };
  readonly base: { readonly repo: { readonly full_name: string } };
}

export interface ForgeClient {
  readonly get: (path: string) => Promise<unknown>;
  readonly send: (method: 'POST' | 'PATCH', path: string, body: unknown) => Promise<unknown>;
}

/** By it our own comment is known again. */
const MARKER = '<!-- papershelf-report -->';
const OWN_NAME = 'github-actions[bot]';
const MOST_PAGES = 10;
const PER_PAGE = 100;

const name = z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/);
const eventSchema = z.object({
  repository: z.object({ full_name: name }),
  workflow_run: z.object({
    id: z.int().min(1),
    event: z.literal('pull_request'),
    head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    head_repository: z.object({ full_name: name }),
  }),
});
const commentsSchema = z.array(z.object({ id: z.number().int(), body: z.string().nullish(), user: z.object({ login: z.string() }).nullish() }));

/** Read the event of a finished run. @throws for any other. */
export function readRun(event: string): ReportedRun {
  const { repository, workflow_run: run } = eventSchema.parse(JSON.parse(event));
  return { repository: repository.full_name, id: run.id, headSha: run.head_sha, headRepository: run.head_repository.full_name };
}

/** Write the comment, or write it anew where there is one already. */
export async function upsertComment(
  client: ForgeClient,
  to: { readonly repository: string; readonly number: number; readonly text: string },
): Promise<void> {
  const body = { body: `${MARKER}\n${to.text}` };
  const comments = `/repos/${to.repository}/issues/${to.number}/comments`;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const found = commentsSchema.parse(await client.get(`${comments}?per_page=${PER_PAGE}&page=${page}`));
    const own = found.find((comment) => comment.user?.login === OWN_NAME && comment.body?.startsWith(MARKER));
    if (own) {
      await client.send('PATCH', `/repos/${to.repository}/issues/comments/${own.id}`, body);
      return;
    }
    if (found.length < PER_PAGE) break;
  }
  await client.send('POST', comments, body);
}

export function createForgeClient({ api, token }: { readonly api: string; readonly token: string }): ForgeClient {
  const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, signal: AbortSignal.timeout(20_000), ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${api}${path}`, init);
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}`);
    return response.json();
  };
  return { get: async (path) => request('GET', path), send: request };
}
