/**
 * Where a reader leaves (RFC 2369). A web address is offered for one click (RFC 8058): it has to take a POST.
 */
import { absoluteUrl, subscribePath } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/model.ts';
import { isMailto, isPublicUrl } from '../entries/identifiers.ts';

export interface Unsubscribe {
  /** At least one, the preferred first. `{address}` stands for the reader's. */
  readonly urls: readonly string[];
  readonly hasOneClick: boolean;
}

const PLACEHOLDER = '{address}';

/**
 * Read `DIGEST_UNSUBSCRIBE`: https and mailto addresses, apart by spaces or commas. Without it readers answer to the sender,
 * and without a sender the page about subscribing is named. @throws on anything else.
 */
export function parseUnsubscribe(text: string, site: Site, sender?: string): Unsubscribe {
  const urls = text.split(/[\s,]+/).filter((url) => url !== '');
  const wrong = urls.find((url) => !isHttps(url) && !isMailto(url.replace(/\?subject=[\w%.-]{1,80}$/, '')));
  if (wrong !== undefined) throw new Error(`DIGEST_UNSUBSCRIBE: \`${wrong}\` is neither an https address nor one such as mailto:leave@example.org`);
  if (urls.length > 0) return { urls: urls.toSorted((a, b) => Number(isHttps(b)) - Number(isHttps(a))), hasOneClick: urls.some(isHttps) };
  const fallback = sender === undefined ? absoluteUrl(site, subscribePath()) : `mailto:${sender}?subject=unsubscribe`;
  return { urls: [fallback], hasOneClick: false };
}

/** The addresses for one reader; without a reader those that need none, if there are any. */
export function fillUnsubscribe({ urls, hasOneClick }: Unsubscribe, reader?: string): Unsubscribe {
  if (reader !== undefined) return { urls: urls.map((url) => url.replaceAll(PLACEHOLDER, encodeURIComponent(reader))), hasOneClick };
  const general = urls.filter((url) => !url.includes(PLACEHOLDER));
  return general.length > 0
    ? { urls: general, hasOneClick: hasOneClick && general.some(isHttps) }
    : { urls: urls.map((url) => url.replaceAll(PLACEHOLDER, '')), hasOneClick };
}

const isHttps = (url: string): boolean => url.startsWith('https://') && isPublicUrl(url.replaceAll(PLACEHOLDER, ''));
