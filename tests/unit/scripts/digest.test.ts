/** The command as people and the scheduled workflow run it. */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { writeContent } from '../content-folder.ts';
import { FILES } from '../digest/example-digest.ts';
import { startServer } from '../digest/send/mail-server.ts';

interface Run {
  readonly code: number;
  readonly output: string;
}

interface Desk {
  /** An empty folder for what is written. */
  readonly folder: string;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Run>;
}

const WEEK = ['--since', '2025-03-13', '--until', '2025-03-20'];

async function openDesk(): Promise<Desk> {
  const { content, cache } = await writeContent(FILES);
  const folder = path.dirname(content);
  const unset = {
    SMTP_HOST: '',
    SMTP_PORT: '',
    SMTP_USER: '',
    SMTP_PASSWORD: '',
    SMTP_SECURE: '',
    DIGEST_FROM: '',
    DIGEST_UNSUBSCRIBE: '',
    DIGEST_LOGS: '',
  };
  const run: Desk['run'] = (args, env = {}) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: { ...process.env, ...unset, CONTENT_DIR: content, CACHE_DIR: cache, ...env } };
      const command = execFile(process.execPath, [path.resolve('scripts/digest.ts'), ...args], options, (_, stdout, stderr) =>
        resolve({ code: command.exitCode ?? -1, output: stdout + stderr }),
      );
    });
  return { folder, run };
}

describe('into a file', () => {
  test('writes a message that mail programs read, twice the same, and says its subject', async () => {
    const { folder, run } = await openDesk();
    const first = await run(WEEK);
    expect(first).toEqual({ code: 0, output: '2 new papers, 13–20 March 2025 · Moss Shelf\ndigest-2025-03-20.eml: written\n' });
    const file = await readFile(path.join(folder, 'digest-2025-03-20.eml'));
    expect((await simpleParser(file)).subject).toBe('2 new papers, 13–20 March 2025 · Moss Shelf');
    expect((await run(WEEK)).output).toContain('digest-2025-03-20.eml: unchanged');
    expect((await run([...WEEK, '--limit', '1'])).output).toContain('digest-2025-03-20.eml: replaced');
  });

  test('says so when nothing is new, and writes nothing', async () => {
    const { folder, run } = await openDesk();
    const before = await readdir(folder);
    const { code, output } = await run(['--since', '2023-01-01', '--until', '2023-01-07']);
    expect(code).toBe(0);
    expect(output).toBe('No new papers, 1–7 January 2023; nothing is written. 1 entry without a date can be in no digest.\n');
    expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual(['cache']);
  });

  test('leaves a file alone that is no digest', async () => {
    const { folder, run } = await openDesk();
    await writeFile(path.join(folder, 'notes.eml'), 'Dear Ada\n');
    const { code, output } = await run([...WEEK, '--out', 'notes.eml']);
    expect({ code, output }).toEqual({
      code: 2,
      output: 'The digest failed: `notes.eml` is no digest and stays as it is; name another file with `--out`\n',
    });
    expect(await readFile(path.join(folder, 'notes.eml'), 'utf8')).toBe('Dear Ada\n');
  });

  test('tells how many would get it', async () => {
    const { folder, run } = await openDesk();
    await writeFile(path.join(folder, 'readers.txt'), 'ada@reader.example.org\nnoor@reader.example.org\n');
    expect((await run([...WEEK, '--to', 'readers.txt'])).output).toContain('With `--send` it goes to 2 addresses.');
  });
});

describe('to readers', () => {
  test('sends once, however often it runs, and never prints the password', async () => {
    const { folder, run } = await openDesk();
    const login = { user: 'moss', pass: 'hunter-2' };
    const { server, received } = await startServer({ login });
    await writeFile(path.join(folder, 'readers.txt'), 'ada@reader.example.org\nNoor <noor@reader.example.org>\n');
    const env = {
      SMTP_HOST: server.host,
      SMTP_PORT: String(server.port),
      SMTP_USER: login.user,
      SMTP_PASSWORD: login.pass,
      DIGEST_FROM: 'Moss <digest@moss.example.org>',
    };
    const args = [...WEEK, '--send', '--to', 'readers.txt', '--per-minute', '1000'];
    const wrong = await run(args, { ...env, SMTP_PASSWORD: 'hunter-3' });
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('Sent 0 messages.');
    const command = 'npm run digest -- --send --to readers.txt --since 2025-03-13 --until 2025-03-20 --per-minute 1000';
    expect(wrong.output).toContain(`To go on after a stop: ${command}\n`);
    const first = await run(args, env);
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Sent 2 messages.') as string });
    const second = await run(args, env);
    expect(second).toMatchObject({ code: 0, output: expect.stringContaining('2 addresses had been dealt with before.') as string });
    expect(received.map(({ to }) => to)).toEqual(['ada@reader.example.org', 'noor@reader.example.org']);
    expect(await readdir(path.join(folder, '.digest'))).toEqual(['sent-moss.example.org-shelf--2025-03-13--2025-03-20.jsonl']);
    expect(wrong.output + first.output + second.output).not.toMatch(/hunter|@reader/);
  });

  test('reports every bad line before anything is sent', async () => {
    const { folder, run } = await openDesk();
    const { server, asked } = await startServer();
    await writeFile(path.join(folder, 'readers.txt'), 'ada@reader.example.org\nnoor at reader\n  li@\n');
    const env = { SMTP_HOST: server.host, SMTP_PORT: String(server.port), DIGEST_FROM: 'digest@moss.example.org' };
    const { code, output } = await run([...WEEK, '--send', '--to', 'readers.txt'], env);
    expect(code).toBe(1);
    expect(output).toContain('readers.txt:2:1 error mail-address');
    expect(output).toContain('readers.txt:3:3 error mail-address');
    expect(output).not.toContain('noor');
    expect(asked).toEqual([]);
  });

  test('sends nothing and begins no log when the list is empty', async () => {
    const { folder, run } = await openDesk();
    const { server } = await startServer();
    await writeFile(path.join(folder, 'readers.txt'), '\n');
    const env = { SMTP_HOST: server.host, SMTP_PORT: String(server.port), DIGEST_FROM: 'digest@moss.example.org' };
    const { code, output } = await run([...WEEK, '--send', '--to', 'readers.txt'], env);
    expect(code).toBe(1);
    expect(output).toContain('readers.txt error mail-address\n  There is no address in it.\n  Fix: ');
    expect(await readdir(folder)).not.toContain('.digest');
  });

  test.each([
    [['--send'], {}, '`--send` needs `--to`'],
    [['--send', '--to', 'ada@reader.example.org'], {}, 'DIGEST_FROM is not set'],
    [['--send', '--to', 'ada@reader.example.org'], { DIGEST_FROM: 'digest@moss.example.org' }, 'SMTP_HOST is not set'],
    [['--send', '--to', 'ada@reader.example.org'], { DIGEST_FROM: 'digest@moss', SMTP_HOST: 'localhost' }, 'DIGEST_FROM is not an address'],
    [['--to', 'nobody.txt'], {}, 'there is no file `nobody.txt`'],
    [['--topic', 'map-makin'], {}, 'did you mean `map-making`?'],
    [
      ['--per-minute', '0', '--send', '--to', 'a@reader.example.org'],
      { DIGEST_FROM: 'digest@moss.example.org', SMTP_HOST: 'localhost' },
      '`--per-minute 0` is not',
    ],
  ])('%j with %j fails in one line', async (args, env, message) => {
    const { run } = await openDesk();
    const { code, output } = await run([...WEEK, ...args], env);
    expect(code).toBe(2);
    expect(output).toContain(`The digest failed: `);
    expect(output).toContain(message);
    expect(output.trim().split('\n').length).toBe(1);
  });
});
