/** A share of the files of a site, for builds that several machines divide among themselves. */
import { createHash } from 'node:crypto';

export interface Share {
  /** 0-based. */
  readonly index: number;
  readonly count: number;
}

/** Read `3/20`, the third of twenty; `undefined` for anything else. */
export function parseShare(text: string): Share | undefined {
  const [, number, count] = (/^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []).map(Number);
  return number === undefined || count === undefined || number > count ? undefined : { index: number - 1, count };
}

/** Whether a file, told by its site-relative name, falls to the share; without one all do. */
export function isInShare(file: string, share: Share | undefined): boolean {
  return share === undefined || createHash('sha256').update(file).digest().readUInt32BE(0) % share.count === share.index;
}
