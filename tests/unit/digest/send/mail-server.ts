/** A real SMTP server on this machine that behaves, or misbehaves, as a test wants. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { MailServer } from '../../../../src/digest/send/mail-settings.ts';

export interface Received {
  readonly to: string;
  readonly message: string;
}

export interface TestServer {
  readonly server: MailServer;
  readonly received: Received[];
  /** Addresses named in RCPT TO, in order. */
  readonly asked: string[];
}

type Answer = Error | undefined;

/** What the server says to an address, and to a message; `undefined` is yes. */
export interface Behaviour {
  readonly toAddress?: (address: string, times: number) => Answer;
  readonly toMessage?: (address: string, times: number) => Answer;
  readonly login?: { readonly user: string; readonly pass: string };
}

export const say = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

export async function startServer({ toAddress, toMessage, login }: Behaviour = {}): Promise<TestServer> {
  const received: Received[] = [];
  const asked: string[] = [];
  const times = (address: string): number => asked.filter((one) => one === address).length;
  const options: SMTPServerOptions = {
    authOptional: login === undefined,
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.pass ? done(null, { user: username }) : done(say(535, `no such user with ${String(password)}`)),
    onRcptTo: ({ address }, _, done) => {
      asked.push(address);
      done(toAddress?.(address, times(address)) ?? null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const answer = toMessage?.(to, times(to));
        if (!answer) received.push({ to, message: Buffer.concat(chunks).toString('utf8') });
        done(answer ?? null);
      });
    },
  };
  const smtp = new SMTPServer(options);
  // A client that goes away in the middle is not this server's failure.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => smtp.close(() => resolve())));
  const { port } = smtp.server.address() as AddressInfo;
  return { server: { host: '127.0.0.1', port, secure: false, ...(login && { login }) }, received, asked };
}

/**
 * A server that speaks just enough SMTP to break the connection of its first `times` messages: in the middle of the
 * message, or after the dot and before the answer.
 */
export async function startBreakingServer(moment: 'message' | 'dot', times = 1): Promise<TestServer> {
  const received: Received[] = [];
  const asked: string[] = [];
  let breaks = times;
  const listener = createServer((socket) => {
    socket.on('error', () => undefined);
    converse(socket, {
      address: (to) => asked.push(to),
      data: () => {
        if (moment === 'message' && breaks > 0) breakOff();
      },
      message: (to, message) => {
        received.push({ to, message });
        if (moment !== 'dot' || breaks === 0) return true;
        breakOff();
        return false;
      },
    });
    const breakOff = (): void => {
      breaks--;
      socket.destroy();
    };
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  onTestFinished(() => new Promise((resolve) => listener.close(() => resolve())));
  return { server: { host: '127.0.0.1', port: (listener.address() as AddressInfo).port, secure: false }, received, asked };
}

interface Ears {
  readonly address: (to: string) => void;
  /** The first bytes of a message are there. */
  readonly data: () => void;
  /** A whole message is there. @returns whether to answer. */
  readonly message: (to: string, message: string) => boolean;
}

function converse(socket: Socket, ears: Ears): void {
  let pending = '';
  let inMessage = false;
  let to = '';
  socket.setEncoding('utf8');
  socket.write('220 ready\r\n');
  socket.on('data', (chunk: string) => {
    pending += chunk;
    if (inMessage) {
      ears.data();
      if (!pending.endsWith('\r\n.\r\n')) return;
      inMessage = false;
      const isAnswered = ears.message(to, pending);
      pending = '';
      if (isAnswered) socket.write('250 taken\r\n');
      return;
    }
    const command = pending.trim();
    pending = '';
    if (command.startsWith('RCPT')) ears.address((to = /<(.*)>/.exec(command)?.[1] ?? ''));
    inMessage = command === 'DATA';
    if (command === 'QUIT') socket.end('221 bye\r\n');
    else socket.write(inMessage ? '354 go on\r\n' : '250 yes\r\n');
  });
}
