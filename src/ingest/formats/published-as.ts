/** What the notes of our own citations say. */

/** Find the title of the published version in a note that names it. */
export const findPublishedAs = (note: string | undefined): string | undefined => /(?:^|; )Published as: ([^;]{1,500})/.exec(note ?? '')?.[1]?.trim();

/** Whether the note says that the venue has no year of its own. */
export const isDatedByPreprint = (note: string | undefined): boolean => /\bthe year is that of the first public version\b/i.test(note ?? '');
