/** Lists of names as HTML: strings rather than templates, because white space before a comma shows. */
import * as texts from '#texts';
import { escapeHtml } from '../entries/escape-html.ts';
import { cutList } from '../catalogue/wording.ts';

/** Names joined by commas, each isolated in its own direction; past `limit` (by two or more) "and 8 more". */
export function joinNames(names: readonly string[], limit = Infinity): string {
  const told = cutList(names, limit).map((name) => `<bdi>${escapeHtml(name)}</bdi>`);
  return texts.joinPeople(told, names.length - told.length);
}

/** Names joined by commas, those with an address as links. */
export function joinLinkedNames(people: readonly { readonly name: string; readonly address: string | undefined }[]): string {
  return people
    .map(({ name, address }) => {
      const isolated = `<bdi>${escapeHtml(name)}</bdi>`;
      return address === undefined ? isolated : `<a href="${escapeHtml(address)}">${isolated}</a>`;
    })
    .join(texts.comma);
}
