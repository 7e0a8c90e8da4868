import { digestCode } from './code-digest.ts';

/** The code that decides what files for other programs say. */
const CODE = [
  'src/catalogue',
  'src/entries',
  'src/exports',
  'src/texts',
  'src/integrations/export-files.ts',
  'src/integrations/export-keys.ts',
  'src/integrations/record-shelf.ts',
  'package-lock.json',
];

export const digestExportCode = (): string => digestCode(CODE);
