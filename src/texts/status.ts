/** What may have become of a paper, as its front matter says it. */
export type Status = 'retracted' | 'superseded' | 'corrected';
