/** Addresses: what `\href` and `\url` left, a full stop set apart, and every bare address held as one piece. */
import type { RepairRule } from './rule.ts';
import { isMailto, isPublicUrl } from '../../entries/identifiers.ts';

const ADDRESS = String.raw`https?:\/\/[^\s<>{}"\x60\\^|\u{f0000}-\u{fffff}]{1,2000}`;

/** `https://a.example/x{https://a.example/x}` and `\href{https://a.example/x}{text}` → one link. */
export const hrefRule: RepairRule = {
  name: 'href',
  pattern: new RegExp(String.raw`\\href\{(${ADDRESS})\}\{([^{}]*)\}|\\url\{(${ADDRESS})\}|(${ADDRESS})\{(${ADDRESS})\}`, 'gu'),
  repair: (match, hold) => {
    const url = match[1] ?? match[3] ?? match[4] ?? '';
    const shown = match[2] ?? match[5] ?? url;
    if (!isPublicUrl(url)) return match[0];
    return shown === url ? hold.url(url) : hold.markup('[') + shown + hold.markup(`](${url})`);
  },
};

/** `https: //a.example/x` → a working link that shows what the authors wrote. */
export const splitAddressRule: RepairRule = {
  name: 'split-address',
  pattern: /\b(https?:) (\/\/[\w.-]+\.[a-z]{2,}\/[^\s<>{}"`\\^|[\]]*[^\s<>{}"`\\^|[\].,;:!?)])/g,
  repair: (match, hold) => {
    const url = `${match[1] ?? ''}${match[2] ?? ''}`;
    return isPublicUrl(url) ? hold.markup('[') + match[0] + hold.markup(`](${url})`) : match[0];
  },
};

/** `https://a.example/x .` → `https://a.example/x.` */
export const addressFullStopRule: RepairRule = {
  name: 'address-full-stop',
  pattern: new RegExp(`(${ADDRESS}) \\.(?=\\s|$)`, 'gu'),
  repair: (match) => `${match[1] ?? ''}.`,
};

/** Hold each bare address without the punctuation that ends the sentence (the rule of GitHub's autolinks). */
export const addressRule: RepairRule = {
  name: 'address',
  pattern: new RegExp(ADDRESS, 'gu'),
  repair: (match, hold) => {
    const url = trimAddress(match[0]);
    return isPublicUrl(url) ? hold.url(url) + match[0].slice(url.length) : match[0];
  },
};

/** What Markdown would make a link though it leads nowhere (`https://github`, `CIDEr@0.5IoU`) becomes code. */
export const deadAddressRule: RepairRule = {
  name: 'dead-address',
  pattern: /(?<![\w.+-])(?:https?:\/\/[\w.-]|www\.)[^\s<>`"\u{f0000}-\u{fffff}]{0,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,200}/giu,
  repair: (match, hold) => {
    const address = trimAddress(match[0]);
    const isAlive = /^[^/]*@/.test(address) ? isMailto(`mailto:${address}`) : isPublicUrl(address.replace(/^www\./i, 'https://$&'));
    return isAlive || address === '' ? match[0] : hold.markup(`\`${address}\``) + match[0].slice(address.length);
  },
};

/** Cut punctuation and closing brackets without partner from the end of an address. */
export function trimAddress(text: string): string {
  const cut = text.replace(/[?!.,:;*_~'’”]+$/u, '');
  const isUnbalanced = cut.endsWith(')') && cut.split(')').length > cut.split('(').length;
  const shorter = isUnbalanced || cut.endsWith(']') ? cut.slice(0, -1) : cut;
  return shorter === text ? text : trimAddress(shorter);
}
