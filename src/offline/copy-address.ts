/** Addresses of the site as relative names of files, the only ones that lead anywhere without a server. */
import path from 'node:path';
import { findFile } from './file-list.ts';

export interface Site {
  /** Address on the web; ends with a slash. */
  readonly live: URL;
  /** Every file of the finished site. */
  readonly files: ReadonlySet<string>;
  /** Files that are not part of the copy: links to them lead to the web. */
  readonly isLeftBehind: (file: string) => boolean;
}

export interface CopyAddress {
  /** What to write instead. */
  readonly href: string;
  /** The file of the site it leads to, if it stays inside. */
  readonly file?: string;
}

/**
 * Find what an address on the page `from` becomes in the copy; `undefined` when it leads to a file that is not there.
 *
 * @example findCopyAddress('/topics/moss/?a=1#b', 'papers/x/index.html', site)?.href // => '../../topics/moss/index.html?a=1#b'
 */
export function findCopyAddress(address: string, from: string, { live: home, files, isLeftBehind }: Site): CopyAddress | undefined {
  if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return { href: address };
  const target = URL.parse(address, address.startsWith('/') ? home : new URL(encodePath(from), home));
  if (target === null) return undefined;
  // Without a scheme of its own: `//host/path`.
  if (target.host !== home.host) return { href: target.href };
  const named = findFile(home.pathname, target.pathname);
  const file = [named, `${named ?? ''}/index.html`].find((name) => name !== undefined && files.has(name));
  if (file === undefined) return undefined;
  if (isLeftBehind(file)) return { href: target.href };
  return { href: relate(from, file) + target.search + target.hash, file };
}

/** Name a file as seen from another, in the characters of an address. */
export function relate(from: string, to: string): string {
  return encodePath(path.posix.relative(path.posix.dirname(from), to));
}

const encodePath = (name: string): string => name.split('/').map(encodeURIComponent).join('/');
