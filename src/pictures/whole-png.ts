/** Whether bytes are a PNG from its signature to its end, every chunk as it was written: https://www.w3.org/TR/png-3/#5DataRep */
import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length and type before the data of a chunk, its checksum after. */
const BEFORE = 8;
const AFTER = 4;

export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  let at = SIGNATURE.length;
  while (at + BEFORE + AFTER <= bytes.length) {
    const end = at + BEFORE + bytes.readUInt32BE(at);
    if (end + AFTER > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end + AFTER === bytes.length;
    at = end + AFTER;
  }
  return false;
}
