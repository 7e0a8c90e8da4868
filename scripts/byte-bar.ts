import { stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';

const LARGE = 4 * 1024 * 1024;

export interface ByteBar {
  /** Say how many bytes have been read. */
  readonly update: (read: number) => void;
  readonly stop: () => void;
}

/** Show how much of a large document has been read, where someone watches; pipes and logs get nothing. */
export async function createByteBar(file: string): Promise<ByteBar> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (!process.stderr.isTTY || size < LARGE) return { update: ignore, stop: ignore };
  const bar = new SingleBar({ format: '{bar} {percentage} %  {eta_formatted} left', stream: process.stderr, clearOnComplete: true });
  bar.start(size, 0);
  return {
    update: (read) => {
      bar.update(read);
    },
    stop: () => {
      bar.stop();
    },
  };
}

const ignore = (): void => undefined;
