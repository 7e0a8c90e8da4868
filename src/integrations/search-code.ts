import { digestCode } from './code-digest.ts';

/** The code that decides what a part of the index holds; the project's lock says which indexer. */
const CODE = [
  'src/search/record',
  'src/search/fold.ts',
  'src/search/matching/pagefind-format.ts',
  'src/search/matching/record-fields.ts',
  'src/catalogue/addresses.ts',
  'src/integrations/index-part.ts',
  'src/integrations/pagefind-files.ts',
  'src/integrations/search-plan.ts',
  'src/integrations/search-terms.ts',
  'src/integrations/stored-part.ts',
  'src/integrations/written-index.ts',
  'package-lock.json',
];

export const digestSearchCode = (): string => digestCode(CODE);
