/** The sheet: wider than high, as screens are. The axes of a map mean nothing, so a picture may stretch both. */
export const SHEET = { width: 4000, height: 3000 } as const;
