/** What became of a paper after it was published, in English: the words of records, letters and citations. Pages take theirs from the texts. */
import type { Entry } from '../entries/entry.ts';
import { statusLabel, statusSentence, statusWithNote } from '../texts/en.ts';

type Status = NonNullable<Entry['status']>;

const word = (kind: Status['kind']) => ({ label: statusLabel(kind), sentence: statusSentence(kind) });

export const STATUS_WORDING: Readonly<Record<Status['kind'], { readonly label: string; readonly sentence: string }>> = {
  retracted: word('retracted'),
  superseded: word('superseded'),
  corrected: word('corrected'),
};

/** @example describeStatus({ kind: 'retracted', note: 'Withdrawn by the authors' }) // => 'Retracted: Withdrawn by the authors' */
export const describeStatus = ({ kind, note }: Pick<Status, 'kind' | 'note'>): string =>
  note === undefined ? statusLabel(kind) : statusWithNote(statusLabel(kind), note);
