import { expect, test } from 'vitest';
import { arxivAtom } from '../../../../src/ingest/formats/arxiv-atom.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

const FEED = '<feed xmlns="http://www.w3.org/2005/Atom">';
const entry = (title: string, more = ''): string => `<entry><id>http://arxiv.org/abs/2101.00001v2</id><title>${title}</title>${more}</entry>`;
const feed = (...parts: string[]): string => `${FEED}\n${parts.join('\n')}\n</feed>`;
const [moss, fern] = [entry('Moss'), entry('Fern')];

test.each([
  ['an entity', feed(moss, entry('&evil;'), fern), ['Moss', 3, 'Fern']],
  ['a reference to no character', feed(moss, entry('&#0;'), fern), ['Moss', 3, 'Fern']],
  ['an entry without an end', feed('<entry><title>Open</title>', moss, fern), [2, 'Moss', 'Fern']],
  ['an entry without a title', feed('<entry></entry>', fern), [2, 'Fern']],
  ['an attribute without an end', feed('<entry><link href="x></entry>', moss, fern), [2, 'Moss', 'Fern']],
  ['a comment without an end', feed(moss, '<!-- open', fern), ['Moss', 3, 'Fern']],
  ['a comment in an entry without an end', feed('<entry><!-- open</entry>', moss, fern), [2, 'Moss', 'Fern']],
  ['CDATA without an end', feed('<entry><title><![CDATA[Open</title></entry>', moss, fern), [2, 'Moss', 'Fern']],
  ['an end too many', feed(moss, '</feed>', fern), ['Moss', 'Fern', 4]],
  ['depth', feed(entry(`${'<a>'.repeat(50)}x${'</a>'.repeat(50)}`), fern), [2, 'Fern']],
  ['length', feed(entry('x'.repeat(600_000)), fern), [2, 'Fern']],
])('%s costs its entry only', async (_, text, expected) => {
  const found = outline(await readEvents(arxivAtom, text));
  expect(found.slice(0, expected.length)).toEqual(expected);
});

test('an entry that breaks off is told', async () => {
  expect(outline(await readEvents(arxivAtom, `${FEED}\n${moss}\n<entry><title>Cut`))).toEqual(['Moss', 3]);
});

test('entries in comments and CDATA are none', async () => {
  expect(outline(await readEvents(arxivAtom, feed(`<!-- ${moss} -->`, `<subtitle><![CDATA[${moss}]]></subtitle>`, fern)))).toEqual(['Fern']);
});

test.each([
  ['that declares a document type', `<!DOCTYPE feed>${feed(moss)}`],
  ['that is no feed', '<html><body>Moss</body></html>'],
  ['without an entry', feed('<title>None</title>')],
])('a document %s is refused once', async (_, text) => {
  expect(await readEvents(arxivAtom, text)).toMatchObject([{ problem: { code: 'unreadable-seed' } }]);
});

test('what the entry states is read', async () => {
  const more =
    '<summary>  We show $a &lt; b$,\n and more. </summary><published>2021-01-01T00:00:00Z</published><author><name>Eva Fé</name><arxiv:affiliation>Here</arxiv:affiliation></author>' +
    '<arxiv:comment>8 pages. Code: https://github.com/example/moss.</arxiv:comment><arxiv:journal_ref>Moss Letters 3 (2022)</arxiv:journal_ref><arxiv:doi>10.1000/1</arxiv:doi>' +
    '<category term="68T05"/><category term="cs.RO"/><arxiv:primary_category term="cs.LG"/>';
  expect(await readFirst(arxivAtom, feed(entry('Moss &amp; <![CDATA[<i>]]>', more)))).toEqual({
    title: 'Moss & <i>',
    abstract: 'We show $a < b$, and more.',
    authors: ['Eva Fé'],
    date: '2021-01-01',
    arxiv: '2101.00001',
    doi: '10.1000/1',
    venue: 'Moss Letters 3 (2022)',
    categories: ['cs.LG', 'cs.RO'],
    links: { code: ['https://github.com/example/moss'] },
  });
});

test('a daily listing names creators, and the day of the notice is not the day of the paper', async () => {
  const item =
    '<item><title>Moss</title><link>https://arxiv.org/abs/2401.00007</link><description>arXiv:2401.00007v1 Announce Type: new \nAbstract: It grows.</description><category>cs.LG</category><pubDate>Wed, 03 Jan 2024</pubDate><dc:creator>Ada Example, Ben Sample</dc:creator></item>';
  const text = `<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>cs updates on arXiv.org</title>${item}</channel></rss>`;
  expect(arxivAtom.detect(text)).toBe(true);
  expect(await readFirst(arxivAtom, text)).toMatchObject({
    title: 'Moss',
    abstract: 'It grows.',
    authors: ['Ada Example', 'Ben Sample'],
    arxiv: '2401.00007',
    categories: ['cs.LG'],
    date: undefined,
  });
});

test('a comment that states the venue stands in for a reference', async () => {
  const comment = '<arxiv:comment>Accepted at ICML 2024, 12 pages</arxiv:comment>';
  expect(await readFirst(arxivAtom, feed(entry('Moss', comment)))).toMatchObject({ venue: 'ICML 2024' });
  expect(await readFirst(arxivAtom, feed(entry('Moss', `${comment}<arxiv:journal_ref>J. Moss 5 (2024)</arxiv:journal_ref>`)))).toMatchObject({
    venue: 'J. Moss 5 (2024)',
  });
});
