/** The mail server, from the environment alone: what stands on a command line can be read by others. */
import type { SMTPConnectionOptions } from 'nodemailer';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise by STARTTLS. */
  readonly secure: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Read `SMTP_HOST`, `SMTP_PORT`, `SMTP_SECURE`, `SMTP_USER` and `SMTP_PASSWORD`. @throws naming what is missing, never a value that is secret. */
export function readMailServer(env: Environment): MailServer {
  const { SMTP_HOST: host, SMTP_USER: user, SMTP_PASSWORD: pass } = env;
  if (!host) throw new Error('SMTP_HOST is not set: name the mail server, for instance SMTP_HOST=smtp.example.org');
  const secure = readSecure(env['SMTP_SECURE'], env['SMTP_PORT']);
  const port = Number(env['SMTP_PORT'] || (secure ? 465 : 587));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('SMTP_PORT is not a port such as 587');
  if (!user !== !pass)
    throw new Error(`${user ? 'SMTP_PASSWORD' : 'SMTP_USER'} is not set, ${user ? 'SMTP_USER' : 'SMTP_PASSWORD'} is: set both or neither`);
  return { host, port, secure, ...(user && pass && { login: { user, pass } }) };
}

/** On this machine nobody listens in, and test servers sign their own certificates; everywhere else TLS is required. */
export function connectionOptions({ host, port, secure }: MailServer): SMTPConnectionOptions {
  const limits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  if (isLoopback(host)) return { host, port, secure, tls: { rejectUnauthorized: false }, ...limits };
  return { host, port, secure, requireTLS: !secure, tls: { minVersion: 'TLSv1.2' }, ...limits };
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);

function readSecure(text = '', port: string | undefined): boolean {
  if (text === '') return port === '465';
  if (/^(?:true|1|yes|on)$/i.test(text)) return true;
  if (/^(?:false|0|no|off)$/i.test(text)) return false;
  throw new Error('SMTP_SECURE is neither `true` nor `false`');
}
