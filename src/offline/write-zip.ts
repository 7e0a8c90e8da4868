/** A folder as a zip that is the same whenever, wherever and in whatever time zone it is made. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

interface Zipping {
  readonly folder: string;
  /** Names below the folder, in the order of the zip. */
  readonly files: readonly string[];
  /** The folder that the zip opens into. */
  readonly top: string;
  /** What all files are dated. */
  readonly date: Date;
  /** Called with the number of files in the zip so far. */
  readonly onProgress: (done: number) => void;
}

export interface Zipped {
  /** SHA-256 in hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** Write the zip, file by file. */
export async function writeZip(target: string, { folder, files, top, date, onProgress }: Zipping): Promise<Zipped> {
  // A zip holds the hour of a clock on the wall, and the library reads it off the clock of this machine.
  const mtime = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true, compressionLevel: 9 };
  const hash = createHash('sha256');
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  // Neither ends the other by itself.
  const fail = (cause: Error): void => void watch.destroy(cause);
  const zip = new ZipFile().once('error', fail);
  for (const [index, file] of files.entries()) {
    zip.addReadStreamLazy(`${top}/${file}`, options, (take) => {
      onProgress(index);
      take(null, createReadStream(path.join(folder, file)).once('error', fail));
    });
  }
  zip.end();
  await pipeline(zip.outputStream, watch, createWriteStream(target));
  onProgress(files.length);
  return { digest: hash.digest('hex'), size };
}
