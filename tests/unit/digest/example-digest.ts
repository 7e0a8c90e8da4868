/** An invented catalogue with papers that joined it on given days. */
import { chooseDigest, type Digest } from '../../../src/digest/choose-papers.ts';
import type { Catalogue } from '../../../src/catalogue/model.ts';
import { loadWith, paper, type Files } from '../content-folder.ts';

export const PERIOD = { since: '2025-03-13', until: '2025-03-20' };

const ABSTRACT = 'We draw $x^2$ maps of moss & fern, < 5 % of them by hand. Nobody has done that before.';

export const FILES: Files = {
  'site.yaml': 'title: Moss Shelf\nurl: https://moss.example.org\nbasePath: /shelf/\n',
  'papers/early.mdx': paper(
    'Early maps',
    'added: 2025-03-13\narxiv: "2401.00001"\nauthors: [Ada Example, Noor Placeholder, Li Sample, Jo Model, Kai Test]',
    ABSTRACT,
  ),
  'papers/late.mdx': paper(
    'Late maps with $O(n^2)$ & <unk>',
    'added: 2025-03-20\ntopics: [map-reading]\nlinks: { code: ["https://code.example.org/late"] }',
  ),
  'papers/before.mdx': paper('Maps of the day before', 'added: 2025-03-12'),
  'papers/after.mdx': paper('Maps of the day after', 'added: 2025-03-21'),
  'papers/vague.mdx': paper('Maps of some March', 'added: 2025-03'),
  'papers/undated.mdx': paper('Maps of no day').replace('published: 2024\n', ''),
};

export async function loadCatalogue(files: Files = FILES): Promise<Catalogue> {
  const { catalogue, problems } = await loadWith(files);
  if (!catalogue) throw new Error(JSON.stringify(problems));
  return catalogue;
}

export async function makeDigest(files: Files = FILES): Promise<Digest> {
  return chooseDigest(await loadCatalogue(files), { period: PERIOD, limit: 50 });
}
