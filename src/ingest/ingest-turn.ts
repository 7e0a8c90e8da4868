import { constants } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withFileLock } from '../entries/file-lock.ts';

const TURN = 200;

/** Two runs over one content folder take turns; what a killed one left half written is swept away first. @throws when the disk refuses. */
export async function takeTurn<T>({ content, report }: { content: string; report?: string | undefined }, act: () => Promise<T>): Promise<T> {
  const papers = path.join(content, 'papers');
  await mkdir(papers, { recursive: true });
  await access(papers, constants.W_OK);
  const lock = path.join(content, '.ingest.lock');
  return withFileLock(
    lock,
    () => wait(TURN),
    async () => {
      for (const folder of [papers, path.join(content, 'editions')]) await sweep(folder, '');
      if (report !== undefined) await sweep(path.dirname(report), `${path.basename(report)}.`);
      return act();
    },
  );
}

/** Names that `write-file-atomic` makes. */
async function sweep(folder: string, start: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(start) && /\.(?:mdx|yaml|md|jsonl?)\.\d+$/.test(one)))
    await rm(path.join(folder, name), { force: true });
}
