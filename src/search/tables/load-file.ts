/** Files of the index and the tables, over the network. */
import { type LoadFile, MANIFEST_FILE } from './manifest.ts';

/** Create a loader for the site at `base`, which begins and ends with a slash. */
export function createFileLoader(base: string): LoadFile {
  return async (path) => {
    // Only the manifest has a name that stays when its content changes.
    const response = await fetch(base + path, { cache: path.endsWith(MANIFEST_FILE) ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${base}${path} answers ${response.status}`);
    return decompress(new Uint8Array(await response.arrayBuffer()));
  };
}

/** Decompress gzip; anything else stays as it is, for servers that decompress what they serve. */
export async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
