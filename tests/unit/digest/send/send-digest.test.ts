/** Sending against real SMTP servers on this machine. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Clock } from '../../../../src/digest/send/clock.ts';
import { realClock } from '../../../../src/digest/send/clock.ts';
import { parseRecipients } from '../../../../src/digest/send/recipients.ts';
import { renderSendReport } from '../../../../src/digest/send/report-wording.ts';
import { identifyDigest, sendDigest, sentLogName, type SendTerms } from '../../../../src/digest/send/send-digest.ts';
import type { SendReport } from '../../../../src/digest/send/send-all.ts';
import { readTerms } from '../../../../src/digest/terms.ts';
import { chooseDigest, type Digest } from '../../../../src/digest/choose-papers.ts';
import { FILES, loadCatalogue, makeDigest } from '../example-digest.ts';
import { say, startBreakingServer, startServer, type TestServer } from './mail-server.ts';

const READERS = ['ada@reader.example.org', 'noor@reader.example.org', 'li@reader.example.org'];
const LOG = 'sent-moss.example.org-shelf--2025-03-13--2025-03-20.jsonl';
const LOCK = 'sent-moss.example.org-shelf.lock';

/** A clock that is always where it is asked to be, and remembers how long was waited. */
function createTestClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    now: () => now,
    wait: (ms, signal) => {
      // The moment before the dot is for the connection, and lasts until it breaks or a real moment passes.
      if (ms === 250) return realClock.wait(20, signal);
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

/** Waits before the dot until the connection breaks. */
const patientClock: Clock = { now: () => 0, wait: (ms, signal) => (ms === 250 ? realClock.wait(20_000, signal) : Promise.resolve()) };

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-sent-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Options = Partial<SendTerms> & { readonly readers?: readonly string[]; readonly digest?: Digest };

async function send({ server }: TestServer, logs: string, { readers = READERS, digest: other, ...more }: Options = {}): Promise<SendReport> {
  const digest = other ?? (await makeDigest());
  const { recipients } = parseRecipients(readers.join('\n'), 'readers.txt');
  return sendDigest(digest, recipients, {
    ...readTerms(digest, { DIGEST_FROM: 'digest@moss.example.org' }),
    server,
    logs,
    perMinute: 600,
    retriesUncertain: false,
    clock: createTestClock(),
    signal: new AbortController().signal,
    ...more,
  });
}

const receivers = ({ received }: TestServer): string[] => received.map(({ to }) => to);

describe('a server that behaves', () => {
  test('gets one message for each reader, which names nobody else', async () => {
    const smtp = await startServer();
    const report = await send(smtp, await makeFolder());
    expect(report).toMatchObject({ sent: 3, uncertain: [], rejected: [], deferred: [], left: 0 });
    expect(receivers(smtp)).toEqual(READERS);
    for (const { to, message } of smtp.received) {
      expect(READERS.filter((reader) => message.includes(reader))).toEqual([to]);
      const mail = await simpleParser(message);
      expect(mail).toMatchObject({ subject: '2 new papers, 13–20 March 2025 · Moss Shelf', to: { value: [{ address: to }] } });
      expect(mail.text).toContain('Early maps');
      expect(mail.html).toContain('Early maps');
    }
  });

  test('is sent nothing by a second run, however the addresses are spelt', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs);
    const report = await send(smtp, logs, { readers: READERS.map((reader) => reader.toUpperCase()) });
    expect(report).toMatchObject({ sent: 0, before: 3, left: 0 });
    expect(smtp.received).toHaveLength(3);
  });

  test('gets a message at even distances', async () => {
    const clock = createTestClock();
    await send(await startServer(), await makeFolder(), { clock, perMinute: 20 });
    expect(clock.waits).toEqual([3000, 3000]);
  });

  test('is logged in to', async () => {
    const smtp = await startServer({ login: { user: 'moss', pass: 'fern and bark' } });
    expect(await send(smtp, await makeFolder())).toMatchObject({ sent: 3 });
  });

  test('the log holds no address', async () => {
    const logs = await makeFolder();
    await send(await startServer(), logs);
    expect(await readdir(logs)).toEqual([LOG]);
    const log = await readFile(path.join(logs, LOG), 'utf8');
    expect(log).not.toContain('@');
    expect(
      log
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { delivery?: string }).delivery),
    ).toEqual([undefined, ...READERS.flatMap(() => ['attempting', 'sent'])]);
  });
});

describe('a connection that breaks', () => {
  test('in the middle of a message: the message is sent again, and arrives once', async () => {
    const smtp = await startBreakingServer('message');
    expect(await send(smtp, await makeFolder(), { clock: patientClockFor(1) })).toMatchObject({ sent: 3, uncertain: [], deferred: [] });
    expect(receivers(smtp)).toEqual(READERS);
    expect(smtp.asked).toEqual([READERS[0], ...READERS]);
  });

  test('in the middle of every message: the address stays for the next run', async () => {
    const [smtp, logs] = [await startBreakingServer('message', 4), await makeFolder()];
    const first = await send(smtp, logs, { readers: [READERS[0]!], clock: patientClock });
    expect(first).toMatchObject({ sent: 0, deferred: [{ spot: 'readers.txt:1' }] });
    expect(smtp.received).toEqual([]);
    expect(await send(smtp, logs)).toMatchObject({ sent: 3 });
    expect(receivers(smtp)).toEqual(READERS);
  });

  test('after the dot: it is said to be uncertain, and repeated only when asked for', async () => {
    const [smtp, logs] = [await startBreakingServer('dot'), await makeFolder()];
    const first = await send(smtp, logs);
    expect(first).toMatchObject({ sent: 2, uncertain: [{ spot: 'readers.txt:1' }], deferred: [] });
    expect(renderSendReport(first)).toContain('1 address uncertain');
    expect(await send(smtp, logs)).toMatchObject({ sent: 0, before: 2, uncertain: [{ spot: 'readers.txt:1' }] });
    expect(receivers(smtp)).toEqual(READERS);
    expect(await send(smtp, logs, { retriesUncertain: true })).toMatchObject({ sent: 1, before: 2, uncertain: [] });
    expect(await send(smtp, logs)).toMatchObject({ sent: 0, before: 3, uncertain: [] });
  });

  test('before it is made: the run stops after a few attempts and says what is left', async () => {
    const clock = createTestClock();
    const smtp = await startServer();
    const report = await send({ ...smtp, server: { ...smtp.server, port: 1 } }, await makeFolder(), { clock });
    expect(report).toMatchObject({ sent: 0, left: 3, stopped: expect.stringContaining('ECONNREFUSED') as string });
    expect(clock.waits).toEqual([2000, 8000, 32000]);
  });
});

describe('a server that says no', () => {
  test('for now is asked again after growing pauses', async () => {
    const clock = createTestClock();
    const smtp = await startServer({ toAddress: (to, times) => (to === READERS[1] && times < 3 ? say(450, 'busy') : undefined) });
    expect(await send(smtp, await makeFolder(), { clock })).toMatchObject({ sent: 3 });
    expect(receivers(smtp)).toEqual(READERS);
    expect(clock.waits.filter((ms) => ms >= 2000)).toEqual([2000, 8000]);
  });

  test('for now to the message itself leaves no doubt: it is sent again', async () => {
    const smtp = await startServer({ toMessage: (to, times) => (to === READERS[0] && times === 1 ? say(451, 'try later') : undefined) });
    expect(await send(smtp, await makeFolder())).toMatchObject({ sent: 3, uncertain: [] });
    expect(receivers(smtp)).toEqual(READERS);
  });

  test.each(['toAddress', 'toMessage'] as const)('for good (%s) is not asked again, and the others get theirs', async (part) => {
    const [smtp, logs] = [
      await startServer({ [part]: (to: string) => (to === READERS[1] ? say(550, `nobody ${to}`) : undefined) }),
      await makeFolder(),
    ];
    const report = await send(smtp, logs);
    expect(report).toMatchObject({ sent: 2, rejected: [{ spot: 'readers.txt:2' }] });
    expect(renderSendReport(report)).not.toContain('@');
    expect(receivers(smtp)).toEqual([READERS[0], READERS[2]]);
    expect(await send(smtp, logs)).toMatchObject({ sent: 0, before: 3 });
    expect(smtp.asked).toHaveLength(3);
  });

  test('to our password stops the run, and the password is not repeated', async () => {
    const smtp = await startServer({ login: { user: 'moss', pass: 'right' } });
    const report = await send({ ...smtp, server: { ...smtp.server, login: { user: 'moss', pass: 'hunter-2' } } }, await makeFolder());
    expect(report).toMatchObject({ sent: 0, left: 3, stopped: expect.stringContaining('535') as string });
    expect(renderSendReport(report)).not.toContain('hunter-2');
  });

  test('repeating what it was told, in other letters: no address and no secret is in the report', async () => {
    const login = { user: 'moss-sender', pass: 'Hunter-2' };
    const answer = 'no <ADA@Reader.example.org> alias ada.fern@inbox.example.org, MOSS-SENDER hunter-2';
    const smtp = await startServer({ login, toAddress: () => say(550, answer) });
    const report = await send(smtp, await makeFolder(), { readers: READERS.slice(0, 1) });
    expect(report.rejected[0]?.reason).toContain('no <(address)> alias (address), (secret) (secret)');
  });
});

describe('a run that ends early', () => {
  test('finishes the message under way, and the next sends only the rest', async () => {
    const stop = new AbortController();
    const logs = await makeFolder();
    const smtp = await startServer({
      toMessage: () => {
        stop.abort();
        return undefined;
      },
    });
    const report = await send(smtp, logs, { signal: stop.signal });
    expect(report).toMatchObject({ sent: 1, left: 2, stopped: 'interrupted' });
    expect(await send(smtp, logs)).toMatchObject({ sent: 2, before: 1 });
    expect(receivers(smtp)).toEqual(READERS);
  });

  test('in the middle of a line of the log loses nothing', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs, { readers: READERS.slice(0, 1) });
    const file = path.join(logs, LOG);
    await writeFile(file, `${await readFile(file, 'utf8')}{"to":"12`);
    expect(await send(smtp, logs)).toMatchObject({ sent: 2, before: 1 });
    expect(await send(smtp, logs)).toMatchObject({ sent: 0, before: 3 });
  });

  test('a log that cannot be read stops everything', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs, { readers: READERS.slice(0, 1) });
    const file = path.join(logs, LOG);
    await writeFile(file, `${await readFile(file, 'utf8')}nonsense\n{}\n`);
    await expect(send(smtp, logs)).rejects.toThrow(`${LOG}:4 is not a line of a sent log`);
    expect(smtp.received).toHaveLength(1);
  });

  test('leaves a lock that the next run takes over, while one that is held is respected', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    const lock = path.join(logs, LOCK);
    await writeFile(lock, String(process.pid));
    await expect(send(smtp, logs)).rejects.toThrow('another run is sending this digest');
    await writeFile(lock, '999999999');
    expect(await send(smtp, logs)).toMatchObject({ sent: 3 });
    expect(await readdir(logs)).toEqual([LOG]);
  });

  test('two runs at once: one sends, the other says so', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    const runs = await Promise.allSettled([send(smtp, logs), send(smtp, logs)]);
    expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(receivers(smtp)).toEqual(READERS);
  });
});

describe('a digest that shares days with another', () => {
  const choose = async (since: string, until: string, topicId?: string): Promise<Digest> =>
    chooseDigest(await loadCatalogue(), { period: { since, until }, topicId, limit: 50 });

  test.each([
    ['ends a day later', '2025-03-13', '2025-03-21'],
    ['begins on its last day', '2025-03-20', '2025-03-26'],
    ['lies within it', '2025-03-14', '2025-03-20'],
  ])('is refused when it %s, and nobody is sent a paper twice', async (_, since, until) => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs, { readers: READERS.slice(0, 1) });
    const digest = await choose(since, until);
    const refusal = send(smtp, logs, { digest });
    await expect(refusal).rejects.toThrow('Go on with that one by `--since 2025-03-13 --until 2025-03-20`');
    await expect(refusal).rejects.toThrow('begin after it by `--since 2025-03-21`');
    expect(receivers(smtp)).toEqual(READERS.slice(0, 1));
    expect(await readdir(logs)).toEqual([LOG]);
  });

  test('is sent when nobody has had the other', async () => {
    const [smtp, logs] = [await startServer({ toAddress: () => say(450, 'busy') }), await makeFolder()];
    await send(smtp, logs);
    expect(await send(await startServer(), logs, { digest: await choose('2025-03-13', '2025-03-21') })).toMatchObject({ sent: 3 });
  });

  test.each([
    ['a topic', async () => choose('2025-03-13', '2025-03-21', 'map-reading')],
    ['the days after', async () => choose('2025-03-21', '2025-03-27')],
    ['another catalogue', async () => makeDigest({ ...FILES, 'site.yaml': 'title: Fern Shelf\nurl: https://fern.example.org\n' })],
  ])('%s has a log of its own', async (_, makeOther) => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs);
    const digest = await makeOther();
    expect(await send(smtp, logs, { digest })).toMatchObject({ sent: 3, before: 0 });
    expect(await readdir(logs)).toEqual([LOG, sentLogName(identifyDigest(digest))].sort());
  });

  test('a log of another catalogue under its name is not written on', async () => {
    const [smtp, logs] = [await startServer(), await makeFolder()];
    await send(smtp, logs);
    const file = path.join(logs, LOG);
    await writeFile(file, (await readFile(file, 'utf8')).replace('moss.example.org/shelf/', 'moss.example.org-shelf/'));
    await expect(send(smtp, logs)).rejects.toThrow('is the log of another digest (moss.example.org-shelf/, 2025-03-13 to 2025-03-20)');
    expect(smtp.received).toHaveLength(3);
  });
});

/** Patient for the first messages, quick afterwards. */
function patientClockFor(messages: number): Clock {
  let left = messages;
  return { now: () => 0, wait: (ms, signal) => (ms === 250 ? realClock.wait(left-- > 0 ? 20_000 : 10, signal) : Promise.resolve()) };
}
