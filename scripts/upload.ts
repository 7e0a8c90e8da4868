/** `npm run upload`: bring the finished site to its host, the changed files only. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseHeaderFile } from '../src/integrations/host-headers.ts';
import { type FileRecord, isDeletion, type UploadPlan } from '../src/integrations/plan-upload.ts';
import { carryOut, chooseForStorage, planFor, recordFiles } from '../src/integrations/upload-site.ts';
import { isStorage, openTarget } from '../src/integrations/upload-target.ts';
import { findLocations } from '../src/locations.ts';
import { hasSite } from './has-site.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run upload -- --target TARGET [--plan] [--grace DAYS]

Upload the files of dist/ that changed since the last upload, in an order in which readers find a whole site at any
moment, and delete those that are gone. TARGET is a folder, or a storage of rclone (\`name:bucket/folder\`), which is told
the type of each file and how long it may be kept.

Options:
  --plan        print what would be done
  --grace DAYS  how long files with a digest in their names stay after the site has dropped them (7)

Environment:
  OUT_DIR  the site (dist)

Exit codes: 0 uploaded, 1 there is no site yet, 2 failed; the next upload goes on.`;

await runCommand('The upload', async () => {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      plan: { type: 'boolean', default: false },
      grace: { type: 'string', default: '7' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { out } = findLocations();
  if (!hasSite(out)) return 1;
  if (!values.target) throw new Error('name where the site goes: `npm run upload -- --target /srv/www/papers`');
  if (!/^\d+$/.test(values.grace)) throw new Error(`--grace ${values.grace} is not a number of days`);
  const blocks = parseHeaderFile(await readFile(path.join(out, '_headers'), 'utf8'));
  const next = await recordFiles(out);
  const upload = {
    target: openTarget(out, values.target),
    blocks,
    next: isStorage(values.target) ? chooseForStorage(blocks, next) : next,
    today: new Date().toISOString().slice(0, 10),
    grace: Number(values.grace),
  };
  const plan = await planFor(upload);
  console.log(describe(plan, next, values.plan));
  if (!values.plan) await carryOut(plan, upload);
  return 0;
});

function describe({ steps }: UploadPlan, next: FileRecord, isWhole: boolean): string {
  if (steps.length === 0) return 'Nothing changed.';
  return steps
    .map(({ name, files }) => {
      const bytes = isDeletion(name) ? 0 : files.reduce((sum, file) => sum + (next[file]?.[0] ?? 0), 0);
      const line = `${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}${bytes > 0 ? `, ${(bytes / 1e6).toFixed(1)} MB` : ''}`;
      return isWhole ? [line, ...files.map((file) => `  ${file}`)].join('\n') : line;
    })
    .join('\n');
}
