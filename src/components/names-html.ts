/** Lists of names as HTML: strings rather than templates, because white space before a comma shows. */
import { escapeHtml } from '../entries/escape-html.ts';
import { formatNumber } from '../catalogue/wording.ts';

/** Names joined by commas, each isolated in its own direction; past `limit` (by two or more) "and 8 more". */
export function joinNames(names: readonly string[], limit = Infinity): string {
  const cut = names.length > limit + 1 ? limit : names.length;
  const shown = names.slice(0, cut).map((name) => `<bdi>${escapeHtml(name)}</bdi>`);
  return shown.join(', ') + (cut < names.length ? ` and ${formatNumber(names.length - cut)} more` : '');
}

/** Names joined by commas, those with an address as links. */
export function joinLinkedNames(people: readonly { readonly name: string; readonly address: string | undefined }[]): string {
  return people
    .map(({ name, address }) => {
      const isolated = `<bdi>${escapeHtml(name)}</bdi>`;
      return address === undefined ? isolated : `<a href="${escapeHtml(address)}">${isolated}</a>`;
    })
    .join(', ');
}
