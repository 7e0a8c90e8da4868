/** How far saving the catalogue is, why it stopped, and whether there is room for it. */
import * as texts from '#texts';
import type { Progress, SaveResult } from './catalogue-saver.ts';

/** @example describeProgress({ files: 45, allFiles: 900, bytes: 1e6, allBytes: 2e7 }) // => '45 of 900 files, 1.0 MB of 20.0 MB' */
export const describeProgress = ({ files, allFiles, bytes, allBytes }: Progress): string =>
  texts.savingProgress(files, allFiles, [texts.formatBytes(bytes), texts.formatBytes(allBytes)]);

/** How far a run is, in whole per cent; full only when it is. */
export function countPerCent({ files, allFiles, bytes, allBytes }: Progress): number {
  if (files === allFiles) return 100;
  return Math.min(99, Math.floor((bytes / Math.max(1, allBytes)) * 100));
}

interface Room {
  /** Bytes the browser still gives this site, where it tells. */
  readonly free: number | undefined;
}

/** Say why a run has stopped; `undefined` for one that is complete. */
export function describeStop(result: SaveResult, { free }: Room): string | undefined {
  switch (result.kind) {
    case 'complete':
      return undefined;
    case 'cancelled':
      return texts.savingStopped;
    case 'network-gone':
      return texts.savingOffline;
    case 'storage-full':
      return texts.savingFull(free === undefined ? undefined : texts.formatBytes(free));
    case 'altered':
      return texts.savingAltered(result.path);
  }
}

/** Warn before the first byte when the room the browser gives is too small. */
export function describeRoom(needed: number, { free }: Room): string | undefined {
  return free === undefined || free >= needed ? undefined : texts.savingRoom(texts.formatBytes(needed), texts.formatBytes(free));
}
