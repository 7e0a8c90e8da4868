/**
 * A digest as a whole message (RFC 5322, MIME multipart/alternative), composed by nodemailer, which owns encodings and
 * folding. Boundary and Message-ID come from the content: the same digest is the same bytes, and a mail system that
 * was given one twice can tell.
 */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Digest } from './choose-papers.ts';
import { composeHtml } from './compose-html.ts';
import { composeText } from './compose-text.ts';
import { toOneLine } from './mail-paper.ts';
import type { Mailbox } from './mailbox.ts';
import { fillUnsubscribe, type Unsubscribe } from './unsubscribe.ts';
import { formatSubject } from './wording.ts';

export interface MessageTerms {
  readonly from: Mailbox;
  /** Absent: a copy for nobody in particular. */
  readonly to?: Mailbox;
  readonly unsubscribe: Unsubscribe;
  readonly date: Date;
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** @returns the message with CRLF line ends. */
export async function composeMessage(digest: Digest, { from, to, unsubscribe, date }: MessageTerms): Promise<Buffer> {
  const host = new URL(digest.site.url).hostname;
  const leave = fillUnsubscribe(unsubscribe, to?.address);
  const [first = ''] = leave.urls;
  const mark = digestOf(composeText(digest, ''));
  const list = digest.topic === undefined ? 'digest' : `${digest.topic.id}.digest`;
  const { message } = await composer.sendMail({
    from: toMailerAddress(from),
    ...(to && { to: toMailerAddress(to) }),
    // Only the envelope of the sender decides where it goes.
    envelope: { from: from.address, to: to?.address ?? from.address },
    subject: formatSubject(digest),
    date,
    messageId: `<${list}.${digest.period.since}.${digest.period.until}.${mark}@${host}>`,
    baseBoundary: mark,
    xMailer: false,
    encoding: 'quoted-printable',
    list: { id: { url: `${list}.${host}`, comment: toOneLine(digest.site.title) }, unsubscribe: [[...leave.urls]] },
    headers: {
      ...(leave.hasOneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    },
    text: composeText(digest, first),
    html: composeHtml(digest, first),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!Buffer.isBuffer(message)) throw new Error('the message was composed as a stream');
  return message;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

const toMailerAddress = ({ name = '', address }: Mailbox): { name: string; address: string } => ({ name: toOneLine(name), address });
