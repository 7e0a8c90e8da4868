/** What becomes of a form: entry files for a pull request, or an answer to the person who filled it in. */
import type { Problem } from '../problems/problem.ts';

export interface EntryFileText {
  readonly id: string;
  /** The whole file. */
  readonly text: string;
}

export type Proposal =
  | { readonly kind: 'files'; readonly files: readonly EntryFileText[]; readonly title: string; readonly body: string }
  /** Markdown. */
  | { readonly kind: 'answer'; readonly text: string };

/** Everything that is wrong with the catalogue once the files stand in it; the file of a problem is named by its entry. */
export type JudgeFiles = (files: readonly EntryFileText[]) => Promise<readonly Problem[]>;

/** As many as one person can review. */
export const MAX_FILES = 10;
