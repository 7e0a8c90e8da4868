/** `npm run digest`: new papers as an e-mail, into a file or to its readers. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chooseDigest, countUndated, type Digest } from '../src/digest/choose-papers.ts';
import { composeMessage } from '../src/digest/compose-message.ts';
import { parsePeriod } from '../src/digest/period.ts';
import { realClock } from '../src/digest/send/clock.ts';
import { readMailServer } from '../src/digest/send/mail-settings.ts';
import { parseRecipients, type Recipient } from '../src/digest/send/recipients.ts';
import { isComplete, renderSendReport } from '../src/digest/send/report-wording.ts';
import { sendDigest } from '../src/digest/send/send-digest.ts';
import { readTerms } from '../src/digest/terms.ts';
import { explainNothingNew, formatSubject } from '../src/digest/wording.ts';
import { digestFileName, writeDigest } from '../src/digest/write-digest.ts';
import { loadContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { HELP, OPTIONS, parseCount, renderCommand, type Values } from './digest-options.ts';
import { runCommand } from './run-command.ts';

await runCommand('The digest', async () => {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.send && values.to === undefined) throw new Error('`--send` needs `--to` with a file of addresses or the address of a list');
  const period = parsePeriod({ ...values, today: new Date().toISOString().slice(0, 10) });
  const limit = parseCount('--limit', values.limit);
  const { recipients, problems: bad } = await readRecipients(values.to);
  const { catalogue, problems } = await loadContent(findLocations());
  const errors = [...bad, ...problems.filter(({ severity }) => severity === 'error')];
  if (errors.length > 0) console.error(renderText(errors));
  if (errors.length > 0 || !catalogue) return 1;
  const digest = chooseDigest(catalogue, { period, topicId: values.topic, limit });
  if (digest.total === 0) {
    console.log(explainNothingNew(digest, countUndated(catalogue)));
    return 0;
  }
  return values.send ? await send(digest, recipients, values) : await write(digest, recipients, values);
});

async function write(digest: Digest, recipients: readonly Recipient[], { out, to }: Values): Promise<number> {
  const file = out ?? digestFileName(digest);
  const outcome = await writeDigest(file, await composeMessage(digest, readTerms(digest, process.env)));
  console.log(formatSubject(digest));
  console.log(`${file}: ${outcome}`);
  if (to !== undefined) console.log(`With \`--send\` it goes to ${recipients.length === 1 ? 'one address' : `${recipients.length} addresses`}.`);
  return 0;
}

async function send(digest: Digest, recipients: readonly Recipient[], values: Values): Promise<number> {
  if (!process.env['DIGEST_FROM'])
    throw new Error('DIGEST_FROM is not set: name the sender, for instance DIGEST_FROM="Papershelf <digest@example.org>"');
  const stop = new AbortController();
  const terms = {
    ...readTerms(digest, process.env),
    server: readMailServer(process.env),
    date: new Date(),
    logs: process.env['DIGEST_LOGS'] || '.digest',
    perMinute: parseCount('--per-minute', values['per-minute']),
    retriesUncertain: values['retry-uncertain'] ?? false,
    clock: realClock,
    signal: stop.signal,
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  console.log(`${formatSubject(digest)}\nTo go on after a stop: ${renderCommand(values, digest.period)}`);
  const report = await sendDigest(digest, recipients, terms);
  console.log(renderSendReport(report));
  return isComplete(report) ? 0 : 1;
}

async function readRecipients(to: string | undefined): Promise<ReturnType<typeof parseRecipients>> {
  if (to === undefined) return { recipients: [], problems: [] };
  if (!existsSync(to) && !to.includes('@')) throw new Error(`there is no file \`${to}\`, and it is not an address`);
  return existsSync(to) ? parseRecipients(await readFile(to, 'utf8'), to) : parseRecipients(to, '--to');
}
