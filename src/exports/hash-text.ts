/**
 * A number that depends on nothing but a text, for parts that stay what they are when others come and go: FNV-1a of
 * its UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), mixed so that low bits may be taken alone.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
