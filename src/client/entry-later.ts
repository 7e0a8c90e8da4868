/** What the page of an entry needs once it is read, and not to be seen: keys that copy. */
export { addParagraphKeys } from './comfort/paragraph-keys.ts';
export { copyCitation } from './copy-citation.ts';
