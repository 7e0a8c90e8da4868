import { expect, test } from 'vitest';
import { printName } from '../../../../src/ingest/formats/person-name.ts';

test.each([
  ['García, Ana', 'Ana García'],
  ['Berg, Jr., Jan', 'Jan Berg Jr.'],
  ['Wei Moss 0001', 'Wei Moss'],
  ['Moss 0012, Wei', 'Wei Moss'],
  ['The Fern Class 2024', 'The Fern Class 2024'],
  ['王, 小明', '王小明'],
  ['佐々木, さくら', '佐々木さくら'],
  ['김, 민수', '김민수'],
  ['王, Ming', 'Ming 王'],
])('%s is printed as %s', (name, expected) => expect(printName(name)).toBe(expected));
