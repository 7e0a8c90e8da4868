/** The colours of the site's light room, as its style sheet gives them. */
import { readFile } from 'node:fs/promises';
import { TOKENS } from './look-files.ts';

export type Palette = (name: string) => string;

/** Read `--name: light-dark(…, …)`. @throws for a colour that is not there when it is asked for. */
export async function readPalette(): Promise<Palette> {
  const css = await readFile(TOKENS, 'utf8');
  const plain = css.slice(0, css.indexOf('@media'));
  const colours = new Map(
    [...plain.matchAll(/--([\w-]+): light-dark\((oklch\([^)]*\)),/g)].map(([, name = '', light = '']) => [name, light] as const),
  );
  return (name) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return colour;
  };
}
