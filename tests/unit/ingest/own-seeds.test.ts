import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { renderLedgerJson } from '../../../src/ingest/ledger.ts';

const ledgers = readdirSync('seeds').filter((name) => name.endsWith('.ledger.json'));

test.each(ledgers)('seeds/%s is up to date: ingesting again would write nothing', async (ledger) => {
  const file = `seeds/${ledger.replace('.ledger.json', '.txt')}`;
  const { problems, decisions, ledger: account } = await ingestFile(file, { content: 'content', format: 'auto', isDryRun: true });
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(decisions.filter(({ action }) => action === 'write').map(({ file: path }) => path)).toEqual([]);
  expect(account && renderLedgerJson(account)).toBe(readFileSync(`seeds/${ledger}`, 'utf8'));
});
