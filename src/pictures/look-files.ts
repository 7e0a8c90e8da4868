/** The files outside this room that decide how pictures look. */
const beside = (file: string): URL => new URL(file, import.meta.url);

export const TOKENS = beside('../styles/tokens.css');
/** The site's emblem. */
export const EMBLEM = beside('../layouts/favicon.svg');

/** Its size, and how it counts people. */
const CATALOGUE = [beside('../catalogue/entry-formats.ts'), beside('../catalogue/wording.ts')];

/** The lock file names the versions of the renderer and the fonts. */
export const LOOK_FILES: readonly URL[] = [TOKENS, EMBLEM, ...CATALOGUE, beside('../../package-lock.json')];
