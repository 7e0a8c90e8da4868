/**
 * One message over one SMTP connection (RFC 5321), by nodemailer. A server takes a message only with the dot that ends
 * it: whatever fails before the dot may be tried again, and what fails after it without an answer is uncertain. The dot
 * waits for a moment after the last line, so that a connection that broke under the message is known to be broken.
 */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { toOneLine } from '../mail-paper.ts';
import type { Clock } from './clock.ts';
import { connectionOptions, type MailServer } from './mail-settings.ts';

export type Outcome =
  | { readonly kind: 'sent' }
  /** The server refused this address or this message for good. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** Not taken, and may be tried again; `everyone`: it would have been the same for any address. */
  | { readonly kind: 'deferred'; readonly reason: string; readonly concerns: 'address' | 'everyone' }
  /** The server refuses us: no address will do. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The connection broke between the dot and the answer. */
  | { readonly kind: 'uncertain'; readonly reason: string };

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
}

interface Hooks {
  readonly clock: Clock;
  /** Awaited before the dot leaves; a rejection keeps it back. */
  readonly beforeDot: () => Promise<void>;
}

interface Progress {
  stage: 'greeting' | 'message' | 'dot';
  /** Our own failure, which is thrown. */
  failure?: Error;
}

const BEFORE_DOT_MS = 250;
/** Servers also name the address that one of theirs stands for. */
const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g;

/** @throws when `beforeDot` does. */
export async function sendMessage(server: MailServer, letter: Letter, { clock, beforeDot }: Hooks): Promise<Outcome> {
  const connection = new SMTPConnection(connectionOptions(server));
  const progress: Progress = { stage: 'greeting' };
  const broken = new AbortController();
  async function* writeLetter(): AsyncGenerator<Buffer> {
    progress.stage = 'message';
    yield letter.message;
    await clock.wait(BEFORE_DOT_MS, broken.signal);
    if (broken.signal.aborted) return;
    try {
      await beforeDot();
      progress.stage = 'dot';
    } catch (cause) {
      progress.failure = new Error('the sent log cannot be written', { cause });
      throw progress.failure;
    }
  }
  try {
    await converse(connection, server, { ...letter, size: letter.message.length, message: Readable.from(writeLetter()) });
    return { kind: 'sent' };
  } catch (cause) {
    if (progress.failure !== undefined) throw progress.failure;
    return classifyFailure(cause, progress.stage, (text) => redact(text, letter, server));
  } finally {
    broken.abort();
    if (progress.stage === 'dot') connection.quit();
    connection.close();
  }
}

interface OpenLetter extends Omit<Letter, 'message'> {
  readonly message: Readable;
  readonly size: number;
}

function converse(connection: SMTPConnection, { login }: MailServer, { from, to, message, size }: OpenLetter): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (cause?: Error | null): void => {
      if (cause) reject(cause);
      else resolve();
    };
    const send = (): void => connection.send({ from, to: [to], size }, message, settle);
    connection.on('error', reject);
    connection.connect((cause) => {
      if (cause) reject(cause);
      else if (login && connection.allowsAuth) connection.login({ credentials: login }, (refusal) => (refusal ? reject(refusal) : send()));
      else send();
    });
  });
}

function classifyFailure(cause: unknown, stage: Progress['stage'], clean: (text: string) => string): Outcome {
  const { responseCode = 0, command = '', message } = cause instanceof Error ? (cause as Error & Answer) : { message: String(cause) };
  const reason = clean(message);
  if (responseCode === 0 && stage === 'dot') return { kind: 'uncertain', reason };
  const concerns = stage !== 'greeting' || command === 'RCPT TO' || command === 'DATA' ? 'address' : 'everyone';
  if (responseCode >= 500) return { kind: concerns === 'address' ? 'rejected' : 'refused', reason };
  return { kind: 'deferred', reason, concerns };
}

interface Answer {
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

/** A server may repeat what it was told: neither addresses nor secrets belong in a report, nor does what steers a terminal. */
function redact(text: string, { to }: Letter, { login }: MailServer): string {
  const clean = listSecrets(login).reduce((kept, secret) => replaceAny(kept, secret, '(secret)'), text);
  return toOneLine(replaceAny(clean, to, '(address)').replace(ADDRESS, '(address)')).slice(0, 300);
}

/** The longest first, as one may hold another; the two ways to log in send them in base64. */
function listSecrets(login: MailServer['login']): readonly string[] {
  if (!login) return [];
  const { user, pass } = login;
  const plain = [user, pass, `\0${user}\0${pass}`];
  return [...plain, ...plain.map((text) => Buffer.from(text).toString('base64'))].sort((a, b) => b.length - a.length);
}

/** Replace a text in whatever letters it is spelt. */
const replaceAny = (text: string, part: string, by: string): string =>
  text.replace(new RegExp(part.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`), 'gi'), () => by);
