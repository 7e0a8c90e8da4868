import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Find where the site lives on the web, by the canonical link of its home page. @throws when there is none. */
export function findLiveAddress(home: string): URL {
  const address = findCanonical(parse(home));
  const live = address === undefined ? null : URL.parse(address);
  if (live === null) throw new Error('the home page does not tell its own address');
  return live;
}

function findCanonical(node: DefaultTreeAdapterTypes.Node): string | undefined {
  if ('tagName' in node && node.tagName === 'link') {
    const read = (wanted: string): string | undefined => node.attrs.find(({ name }) => name === wanted)?.value;
    if (read('rel') === 'canonical') return read('href');
  }
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.map(findCanonical).find((address) => address !== undefined);
}
