/** Which links lead to entries. */

/**
 * Find the entry an address leads to.
 *
 * @param folder the absolute address that those of all entries begin with; ends with a slash.
 * @example findEntryId('https://a.example/papers/moss/#cite', 'https://a.example/papers/') // => 'moss'
 */
export function findEntryId(address: string, folder: string): string | undefined {
  if (!address.startsWith(folder)) return undefined;
  return /^([^/?#]+)\/(?:index\.html)?(?:[?#]|$)/.exec(address.slice(folder.length))?.[1];
}
