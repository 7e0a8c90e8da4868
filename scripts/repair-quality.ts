/** `npm run repair:quality`: strip the TeX of real abstracts as the pasted page does, repair them, and compare. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { comparePlain, type PlainOutcome } from '../tests/repair-quality/compare-plain.ts';
import { measureRepair, type Outcome } from '../tests/repair-quality/measure-repair.ts';
import { countFates, countRules, renderFigures } from '../tests/repair-quality/render-figures.ts';
import type { Strip } from '../tests/repair-quality/strip-tex.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run repair:quality -- FILE.jsonl[.gz] [--limit N] [--part NAME] [--light] [--failures] [--json]

Abstracts with formulas: strip their TeX as the pasted page does, repair, compare with what the authors wrote.
Abstracts without: repair, render, and see that the reader reads the same.

  --limit N   read N records only
  --part NAME read one part of the records with formulas: tuning (a fifth, to look at) or held-out (the rest)
  --light     take away only the dollars and backslashes of formulas
  --failures  list what is wrong, left damaged or changed
  --json      print figures and failures as JSON

Exit codes: 0 nothing changes for readers, 1 an undamaged abstract changes or FILE does not exist, 2 the comparison failed.`;

const FORMULA = /(?<!\\)\$(?=[^\s$])((?:[^$\\]|\\[^])*?)(?<=\S)\$(?!\d)/;

interface Measured {
  readonly outcomes: Outcome[];
  readonly plain: PlainOutcome[];
  papers: number;
}

await runCommand('The comparison', async () => {
  const flag = { type: 'boolean' } as const;
  const options = {
    limit: { type: 'string' },
    part: { type: 'string' },
    light: flag,
    failures: flag,
    json: flag,
    help: { ...flag, short: 'h' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (values.help || file === undefined || !existsSync(file)) {
    console.log(values.help || file === undefined ? HELP : `There is no file \`${file}\`.`);
    return values.help ? 0 : 1;
  }
  const measured = await measureFile(file, { limit: Number(values.limit ?? Infinity), part: values.part, strip: values.light ? 'light' : 'page' });
  const changed = measured.plain.filter(({ kind }) => kind === 'changed' || kind === 'refused');
  if (values.json) {
    const rules = Object.fromEntries(countRules(measured.outcomes));
    console.log(
      JSON.stringify({ papers: measured.papers, fates: countFates(measured.outcomes), rules, plain: countPlain(measured.plain), changed }, null, 2),
    );
    return changed.length === 0 ? 0 : 1;
  }
  console.log(`${measured.papers} abstracts with formulas\n${renderFigures(measured.outcomes)}\n`);
  for (const dollars of ['kept', 'lost'] as const) {
    const readings = measured.plain.filter((one) => one.dollars === dollars);
    const flagged = readings.filter(({ flags }) => flags.length > 0).length;
    console.log(`Abstracts without formulas, dollars ${dollars}: ${JSON.stringify(countPlain(readings))}, with a flag ${flagged}`);
  }
  if (values.failures) console.log(`\n${listFailures(measured)}`);
  return changed.length === 0 ? 0 : 1;
});

/** Each abstract without formulas is read twice: as from a bibliography and as from the pasted page. */
async function measureFile(file: string, { limit, part, strip }: { limit: number; part: string | undefined; strip: Strip }): Promise<Measured> {
  const measured: Measured = { outcomes: [], plain: [], papers: 0 };
  let count = 0;
  for await (const line of readLines(file)) {
    if (count++ >= limit) break;
    if (line.trim() === '') continue;
    const { title = '', abstract = '' } = JSON.parse(line) as { title?: string; abstract?: string };
    const texts = [title, abstract].map((text) => text.replace(/\\\(([^$]{1,500}?)\\\)/g, '$$$1$$')).filter((text) => FORMULA.test(text));
    if (texts.length > 0 && (part === undefined || part === choosePart(title))) {
      measured.papers++;
      measured.outcomes.push(...texts.flatMap((text) => measureRepair(text, strip)));
    }
    if (abstract.trim() !== '' && !FORMULA.test(abstract) && part === undefined) {
      measured.plain.push(comparePlain(abstract, 'kept'), comparePlain(abstract, 'lost'));
    }
  }
  return measured;
}

function choosePart(title: string): 'tuning' | 'held-out' {
  return (createHash('sha256').update(title).digest()[0] ?? 0) % 5 === 0 ? 'tuning' : 'held-out';
}

async function* readLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const chunks = (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).setEncoding('utf8');
  let rest = '';
  for await (const chunk of chunks as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function countPlain(plain: readonly PlainOutcome[]): Record<PlainOutcome['kind'], number> {
  const counts = { same: 0, tex: 0, typeset: 0, changed: 0, refused: 0 };
  for (const { kind } of plain) counts[kind]++;
  return counts;
}

function listFailures({ outcomes, plain }: Measured): string {
  const wrong = outcomes.filter(({ fate }) => fate === 'wrong' || fate === 'left');
  const changed = plain.filter(({ kind }) => kind !== 'same');
  return [
    ...wrong.map(({ fate, rules, source, page, repaired }) => `${fate} ${rules.join(',')}: ${source} → ${page} → ${repaired}`),
    ...changed.map(({ kind, dollars, before, after }) => `${kind} (${dollars}): ${before} → ${after}`),
    ...plain.filter(({ flags }) => flags.length > 0).map(({ dollars, flags }) => `flags (${dollars}): ${flags.join(' | ')}`),
  ].join('\n');
}
