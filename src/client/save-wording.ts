/** What the page that saves the catalogue says, as plain text. */
import { countOf, formatBytes, formatNumber } from '../catalogue/wording.ts';
import type { Progress, SaveResult } from './catalogue-saver.ts';

/** @example describeProgress({ files: 45, allFiles: 900, bytes: 1e6, allBytes: 2e7 }) // => '45 of 900 files, 1.0 MB of 20.0 MB' */
export function describeProgress({ files, allFiles, bytes, allBytes }: Progress): string {
  return `${formatNumber(files)} of ${countOf(allFiles, 'file')}, ${formatBytes(bytes)} of ${formatBytes(allBytes)}`;
}

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
      return 'Stopped. What was saved so far is kept; saving goes on from there.';
    case 'network-gone':
      return 'The network is gone. Saving goes on by itself when it is back.';
    case 'storage-full':
      return `The browser has no more room for this site${free === undefined ? '' : ` (${formatBytes(free)} left)`}. Free some space on the device, or remove what other sites have stored, then go on; what was saved so far is kept.`;
    case 'altered':
      return `The server sends another file than the one that was built: ${result.path}. Try again later; what was saved so far is kept.`;
  }
}

/** Warn before the first byte when the room the browser gives is too small. */
export function describeRoom(needed: number, { free }: Room): string | undefined {
  if (free === undefined || free >= needed) return undefined;
  return `This needs ${formatBytes(needed)}, and the browser gives this site ${formatBytes(free)} more at the moment. Saving may stop before the end.`;
}
