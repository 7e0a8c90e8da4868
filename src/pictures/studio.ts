/** Where pictures are drawn; https://takumi.kane.tw/docs/ */
import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { PICTURE_SIZE } from '../catalogue/entry-formats.ts';
import { createType, readFonts } from './fonts.ts';
import { layOut } from './lay-out.ts';
import { EMBLEM } from './look-files.ts';
import { readPalette } from './palette.ts';
import { createPictureNode } from './picture-node.ts';
import type { Picture } from './picture.ts';

/** Draw a picture as PNG. Same picture, same bytes. */
export type Draw = (picture: Picture) => Promise<Buffer>;

/** Read the fonts and colours, which takes a moment, and get ready to draw. */
export async function openStudio(): Promise<Draw> {
  const [faces, palette, emblem] = await Promise.all([readFonts(), readPalette(), readFile(EMBLEM, 'utf8')]);
  const renderer = new Renderer();
  // The emblem brings a ground of its own, a shade beside the picture's.
  const look = { palette, emblem: emblem.replace(/<rect[^>]*>/, '') };
  for (const { name, weight, data, ranges } of faces) await renderer.registerFont({ name, weight, data, style: 'normal', unicodeRange: ranges });
  const type = createType(faces);
  return (picture) => renderer.render(createPictureNode(layOut(picture, type), look), { ...PICTURE_SIZE, format: 'png' });
}
