/** Addresses as people type them. */
import { isPublicUrl } from '../entries/identifiers.ts';

/**
 * Read the address of a public page, with or without `https://`; `undefined` for anything else.
 *
 * @example readWebAddress('github.com/example/code') // => 'https://github.com/example/code'
 */
export function readWebAddress(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const isNamed = /^https?:\/\/[^\s/]+\.[a-z]/i.test(address);
  return isNamed && isPublicUrl(address) ? address : undefined;
}
