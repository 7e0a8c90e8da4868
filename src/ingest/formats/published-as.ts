/** Find the title of the published version in a note that names it, as our own citations have it. */
export const findPublishedAs = (note: string | undefined): string | undefined => /(?:^|; )Published as: ([^;]{1,500})/.exec(note ?? '')?.[1]?.trim();
