/** Addresses of mail as people write them: `ada@example.org` or `Ada Example <ada@example.org>` (RFC 5322, ASCII before the @). */
import { domainToASCII } from 'node:url';

export interface Mailbox {
  readonly name?: string;
  readonly address: string;
}

const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** `undefined` for what is not one whole address; host names of other scripts are turned into ASCII. */
export function parseMailbox(text: string): Mailbox | undefined {
  if (/\p{Cc}/u.test(text)) return undefined;
  const [, phrase, bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = parseAddress((bracketed ?? text).trim());
  if (address === undefined) return undefined;
  const name = phrase?.trim().replace(/^"(.*)"$/, '$1');
  return name ? { name, address } : { address };
}

/** The same for all spellings of an address, so that nobody is written to twice. */
export const foldAddress = (address: string): string => address.toLowerCase();

function parseAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const [local, host] = [text.slice(0, at), domainToASCII(text.slice(at + 1))];
  const labels = host.split('.');
  const isSound =
    at > 0 && local.length <= 64 && LOCAL.test(local) && host.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isSound ? `${local}@${host}` : undefined;
}
