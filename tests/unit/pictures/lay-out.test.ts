import { beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { PICTURE_SIZE } from '../../../src/catalogue/entry-formats.ts';
import { readEntries } from '../../../src/entries/read-entries.ts';
import { loadFrame } from '../../../src/integrations/load-frame.ts';
import { createType, readFonts } from '../../../src/pictures/fonts.ts';
import { EDGES, layOut, type Layout, SIZES, type Type } from '../../../src/pictures/lay-out.ts';
import { listPictures } from '../../../src/pictures/list-pictures.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import { plainRuns } from '../../../src/pictures/title-runs.ts';
import { writeContent } from '../content-folder.ts';

const WIDTH = PICTURE_SIZE.width - EDGES.left - EDGES.right;
let type: Type;

beforeAll(async () => {
  type = createType(await readFonts());
});

const picture = (title: string, more: Partial<Picture> = {}): Picture => ({
  path: '/pictures/papers/atlas.png',
  site: 'Example Shelf',
  titles: [plainRuns(title), plainRuns('Example Shelf')],
  foot: [],
  spine: [],
  ...more,
});
const people = (...names: string[]): Partial<Picture> => ({ below: { kind: 'people', names } });
const titleOf = ({ title }: Layout): string => title.lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
const belowOf = ({ below }: Layout): string => below.join(' ').replaceAll('\u00A0', ' ');

describe('a title', () => {
  test.each([
    ['AtlasNet', 104, 1],
    ['AtlasNet: A network of atlases', 88, 2],
    ['A network of atlases for the drawing and the reading of maps of every sea', 76, 3],
    ['A network of atlases for the drawing and the reading of maps of every sea, every coast and every one of the seven tides', 60, 4],
    ['Maps and '.repeat(20).trim(), 48, 5],
  ])('%j is set at %d px in %d lines', (title, size, lines) => {
    const layout = layOut(picture(title), type);
    expect([layout.title.size, layout.title.lines.length]).toEqual([size, lines]);
    expect(titleOf(layout)).toBe(title);
  });

  test.each(['maps of the sea '.repeat(40), 'm'.repeat(500), 'ﷺ'.repeat(200), 'Ω'.repeat(400)])(
    'of any length stays within the picture: %s',
    (title) => {
      const { lines, size } = layOut(picture(title), type).title;
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const line of lines) expect(type.measureTitle(line.map(({ text }) => text).join(''), 0) * size).toBeLessThanOrEqual(WIDTH);
    },
  );

  test('that is too long ends with an ellipsis', () => {
    expect(titleOf(layOut(picture('maps of the sea '.repeat(40)), type))).toMatch(/^maps of the sea .* sea(?: maps| maps of| maps of the)?…$/);
  });

  test('that no font can draw gives way to the site, which is then not named twice', () => {
    const layout = layOut(picture('大型语言模型综述', people('李明', 'Wei Zhang')), type);
    expect(titleOf(layout)).toBe('Example Shelf');
    expect(layout.brand).toBe('');
    expect(belowOf(layout)).toBe('Wei Zhang and 1 more');
  });

  test('of a site that no font can draw is left out', () => {
    const site = '论文书架';
    expect(layOut(picture('', { site, titles: [plainRuns(site)] }), type)).toMatchObject({ brand: '', title: { lines: [] } });
  });
});

describe('people', () => {
  test.each([
    [['Ada Example'], 'Ada Example'],
    [['Ada Example', 'Bo Sample'], 'Ada Example and Bo Sample'],
    [['Ada Example', 'Bo Sample', 'Cy Instance'], 'Ada Example, Bo Sample and Cy Instance'],
    [['Łukasz Żółć', 'Nguyễn Thị Hằng', 'Αθηνά Παππά', 'Дмитро Щербак'], 'Łukasz Żółć, Nguyễn Thị Hằng, Αθηνά Παππά and Дмитро Щербак'],
    [['محمد', 'Ada Example', '李明'], 'Ada Example and 2 more'],
    [['محمد'], ''],
  ])('%j are named as %j', (names, text) => {
    expect(belowOf(layOut(picture('Maps', people(...names)), type))).toBe(text);
  });

  test('of three thousand the first are named, in two lines', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `Person Number${index}`);
    const layout = layOut(picture('Maps', people(...names)), type);
    expect(layout.below).toHaveLength(2);
    expect(belowOf(layout)).toMatch(/^Person Number0, Person Number1, .* and 2,99\d more$/);
  });

  test('with a very long name stay within the picture', () => {
    const { below } = layOut(picture('Maps', people('Mm'.repeat(150), 'Ada Example')), type);
    for (const line of below) expect(type.measureText(line, 0) * SIZES.below).toBeLessThanOrEqual(WIDTH);
  });
});

test('topics that do not fit in the row are left out, areas of a site get more rows', () => {
  const label = { text: 'The reading of very old maps', area: 0 };
  expect(layOut(picture('Maps', { foot: Array.from({ length: 4 }, () => label) }), type).foot).toEqual([[label, label]]);
  const areas = Array.from({ length: 8 }, () => label);
  expect(layOut(picture('Maps', { foot: areas }), type).foot).toHaveLength(3);
  expect(layOut(picture('Maps and '.repeat(20), { foot: areas }), type).foot).toHaveLength(1);
});

test('every picture of this catalogue is drawn with the letters it is written in', async () => {
  const { cache } = await writeContent();
  const [frame, { entries }] = await Promise.all([loadFrame({ content: 'content' }), readEntries({ content: 'content', cache })]);
  const pictures = listPictures(buildCatalogue({ ...frame, entries }));
  expect(pictures.length).toBeGreaterThan(entries.length);
  for (const one of pictures) {
    const layout = layOut(one, type);
    const [title = []] = one.titles;
    expect(titleOf(layout).replaceAll(' ', '')).toBe(
      title
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
    );
    const drawn = [layout.brand, titleOf(layout), ...layout.below, ...layout.foot.flat().map(({ text }) => text), layout.shelfmark?.text ?? ''].join(
      '',
    );
    expect(Array.from(drawn).filter((sign) => !type.has(sign.codePointAt(0) ?? 0))).toEqual([]);
  }
});
