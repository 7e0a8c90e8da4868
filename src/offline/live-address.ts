import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Find where the site lives on the web, by the canonical link of its home page. @throws when there is none. */
export function findLiveAddress(home: string): string {
  const address = findCanonical(parse(home));
  if (address === undefined || !URL.canParse(address)) throw new Error('the home page does not tell its own address');
  return new URL(address).href;
}

function findCanonical(node: DefaultTreeAdapterTypes.Node): string | undefined {
  if ('tagName' in node && node.tagName === 'link') {
    const read = (wanted: string): string | undefined => node.attrs.find(({ name }) => name === wanted)?.value;
    if (read('rel') === 'canonical') return read('href');
  }
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.map(findCanonical).find((address) => address !== undefined);
}
