/** The outline of a dot by area, so that colour alone never tells: the marks of the areas, as paths around 0,0 of about ten units. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  'M0-5.6L5.6 4.6H-5.6Z',
  'M-4.4-4.4H4.4V4.4H-4.4Z',
  'M0-6L6 0L0 6L-6 0Z',
  'M0 5.6L5.6-4.6H-5.6Z',
  'M-2-5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5V-2H-2Z',
  'M-4.4-5.2H-.6A5.2 5.2 0 0 1-.6 5.2H-4.4Z',
  'M-5-5H5V-1.6H-5ZM-5 1.6H5V5H-5Z',
] as const;

/** For papers without an area. */
const RING = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0ZM-2.4 0a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1-4.8 0Z';

export const AREA_SHAPES = SHAPES.length;

export const getDotShape = (area: number): string => SHAPES[area] ?? RING;
