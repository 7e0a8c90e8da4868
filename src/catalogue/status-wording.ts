/** What became of a paper after it was published, in words. */
import type { Entry } from '../entries/entry.ts';

type Status = NonNullable<Entry['status']>;

export const STATUS_WORDING: Readonly<Record<Status['kind'], { readonly label: string; readonly sentence: string }>> = {
  retracted: { label: 'Retracted', sentence: 'This paper has been retracted.' },
  superseded: { label: 'Superseded', sentence: 'This paper has been superseded.' },
  corrected: { label: 'Corrected', sentence: 'This paper has been corrected.' },
};

/** @example describeStatus({ kind: 'retracted', note: 'Withdrawn by the authors' }) // => 'Retracted: Withdrawn by the authors' */
export const describeStatus = ({ kind, note }: Pick<Status, 'kind' | 'note'>): string =>
  note === undefined ? STATUS_WORDING[kind].label : `${STATUS_WORDING[kind].label}: ${note}`;
