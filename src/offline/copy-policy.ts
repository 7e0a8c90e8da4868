/** The content security policy of a page, for `file:`. */

/** What a copy has no use for, so that `default-src 'none'` forbids it. */
const DROPPED = new Set(['connect-src', 'worker-src', 'manifest-src']);

/**
 * Firefox takes no file for `'self'` when a form is sent; the scheme is understood everywhere. Nothing can be
 * fetched at all, so whatever ran in a page could send nothing away.
 */
export function renderCopyPolicy(policy: string): string {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return directives
    .filter(([name = '']) => name !== '' && !DROPPED.has(name))
    .map((words) => words.map((word) => (word === "'self'" ? 'file:' : word)).join(' '))
    .join('; ');
}
