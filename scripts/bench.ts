/** `npm run bench`: what builds of many sizes cost, beside the floor and other generators, in one run. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { SourceRecord } from '../src/ingest/record-fields.ts';
import { findLocations } from '../src/locations.ts';
import { installPeers } from './bench/install-peers.ts';
import { describeMachine } from './bench/machine.ts';
import { measureSize, OWN_BUILD } from './bench/measure-size.ts';
import { HELP, readOptions, type Wishes } from './bench/options.ts';
import { ALL_LEAVE_OUT, listMissingPeers } from './bench/peers.ts';
import { compareResults, measureGrowth } from './bench/ratios.ts';
import type { Absence, Result } from './bench/result.ts';
import { renderReport, type Report } from './bench/table.ts';
import { withWorkshop, type Workshop } from './bench/workshop.ts';
import { readRecords } from './jsonl-content.ts';
import { runCommand } from './run-command.ts';
import { take } from './take.ts';

await runCommand('The benchmark', async () => {
  const asked = readOptions(process.argv.slice(2));
  const { cache } = findLocations();
  if (asked.kind === 'help') console.log(HELP);
  if (asked.kind === 'install') await withWorkshop(({ signal }) => installPeers(cache, signal));
  if (asked.kind === 'wrong') console.error(asked.message);
  if (asked.kind !== 'measure') return asked.kind === 'wrong' ? 1 : 0;
  const { wishes } = asked;
  if (!existsSync(wishes.corpus)) {
    console.error(`There is no file \`${wishes.corpus}\`.`);
    return 1;
  }
  const machine = await describeMachine(cache);
  const { results, absences } = await withWorkshop((workshop) => measureAll(wishes, workshop));
  const report = { machine, results, absences: [...listMissingPeers(wishes.peers, cache), ...absences] };
  console.log(`\n${renderReport(report, wishes)}`);
  if (wishes.json !== undefined) await writeFile(wishes.json, `${JSON.stringify(describeReport(report), null, 2)}\n`);
  return absences.some(({ name }) => name === OWN_BUILD) ? 2 : 0;
});

async function measureAll(wishes: Wishes, workshop: Workshop): Promise<{ results: Result[]; absences: Absence[] }> {
  const corpus: SourceRecord[] = [];
  for await (const record of take(readRecords(wishes.corpus), Math.max(...wishes.sizes))) corpus.push(record);
  const results: Result[] = [];
  const absences: Absence[] = [];
  for (const n of wishes.sizes) {
    for await (const found of measureSize({ n, corpus, wishes, workshop })) {
      if ('reason' in found) absences.push(found);
      else results.push(found);
      console.log(`${n} ${found.name}: ${'reason' in found ? found.reason : `${found.wall.toFixed(1)} s`}`);
    }
  }
  return { results, absences };
}

function describeReport({ machine, results, absences }: Report): unknown {
  const ratios = compareResults(results);
  return {
    machine,
    results: results.map((result) => ({ ...result, ...ratios.get(result) })),
    absences,
    growth: measureGrowth(results),
    peersLeaveOut: ALL_LEAVE_OUT,
  };
}
