/** The check of the whole catalogue, as it would be with other entry files in it. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JudgeFiles } from '../src/forge/proposal.ts';
import { loadContent } from '../src/integrations/load-content.ts';

/** Judge a copy, and report what concerns the files. */
export function createJudge(content: string, today: string): JudgeFiles {
  return async (files) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
    try {
      const copy = path.join(folder, 'content');
      await cp(content, copy, { recursive: true });
      for (const { id, text } of files) await writeFile(path.join(copy, 'papers', `${id}.mdx`), text);
      const { problems } = await loadContent({ content: copy, cache: path.join(folder, 'cache') }, { today });
      const names = new Set(files.map(({ id }) => `${id}.mdx`));
      const concerned = problems.filter(({ file, related }) => names.has(path.basename(file)) || names.has(path.basename(related?.file ?? '')));
      return concerned.map((problem) => ({ ...problem, file: path.basename(problem.file) }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
