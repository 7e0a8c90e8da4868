/** `npm run check`: all rules over the content, every problem with its place and what to type. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import type { Problem } from '../src/problems/problem.ts';
import { renderGithub } from '../src/problems/reporters/github.ts';
import { renderJson } from '../src/problems/reporters/json.ts';
import { renderMarkdown } from '../src/problems/reporters/markdown.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { fixFiles } from './fix-files.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run check [-- --reporter NAME] [--fix] [FILE…]

Check everything in content/, or report on the named files alone.

  --reporter NAME  text (for people), github (annotations), json, markdown (a comment)
  --fix            make the changes that need no decision, then check again

Environment:
  CONTENT_DIR  the catalogue (content)
  CACHE_DIR    can be deleted (.cache)

Exit codes: 0 no errors (warnings and notes are reported), 1 errors, 2 the check failed.`;

const OPTIONS = { reporter: { type: 'string', default: 'text' }, fix: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const REPORTERS: ReadonlyMap<string, (problems: readonly Problem[]) => string> = new Map([
  ['text', renderText],
  ['github', renderGithub],
  ['json', renderJson],
  ['markdown', renderMarkdown],
]);

await runCommand('The check', async () => {
  const { values, positionals: files } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const render = REPORTERS.get(values.reporter);
  if (!render) throw new Error(`there is no reporter \`${values.reporter}\`; choose ${[...REPORTERS.keys()].join(', ')}`);
  const absent = files.find((file) => !existsSync(file));
  if (absent !== undefined) throw new Error(`there is no file \`${absent}\``);
  const { problems, count } = await check(files, values.fix ?? false);
  const report = render(problems);
  if (report !== '') console.log(report);
  if (report === '' && values.reporter === 'text') console.log(`No problems in ${count} entries.`);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** Problems of the named files, or of all; fixed first where that is asked for. */
async function check(files: readonly string[], fix: boolean): Promise<{ problems: Problem[]; count: number }> {
  const named = new Set(files.map((file) => path.resolve(file)));
  const isAsked = ({ file }: Problem): boolean => named.size === 0 || named.has(path.resolve(file));
  const load = () => loadContent(findLocations(), { today: new Date().toISOString().slice(0, 10) });
  let { problems, abstracts } = await load();
  if (fix) {
    const fixed = await fixFiles(problems.filter(isAsked));
    if (fixed.length > 0) ({ problems, abstracts } = await load());
    for (const file of fixed) console.error(`Mended ${file}.`);
  }
  return { problems: problems.filter(isAsked), count: abstracts.size };
}
