/** Which format a document shows the marks of. */
import { expect, test } from 'vitest';
import { findFormat } from '../../../../src/ingest/formats/index.ts';

const PROSE = 'Moss grows on stones. We write to a@example.org and use @article {x} by hand.\n';

test.each([
  ['bibtex', '@article{a,\n title={Fern}}\n'],
  ['bibtex', '% exported\n\n@string{moss = "Moss"}\n@inproceedings{a, title=moss}\n'],
  ['bibtex', 'Saved from a manager\n\n@Online{a,\n  title = {Fern},\n}\n'],
  ['bibtex', '@mytype{a,\r\n  title = {Fern},\r\n}\r\n'],
  ['ris', 'TY  - JOUR\r\nTI  - Fern\r\nER  - \r\n'],
  ['ris', 'Provider: Example\nContent: text\n\nTY  - CONF\nTI  - Fern\n'],
  ['ris', 'ty - jour\nti - Fern\n'],
  ['csl-json', '[{"id":"a","title":"Fern","issued":{"date-parts":[[2024]]}}]'],
  ['csl-json', '{"id":"a","type":"paper-conference","title":"Fern"}'],
  ['csl-json', '{"items":[{"title":"Fern","author":[{"family":"Moss"}]}]}'],
  ['json-lines', '{"title": "Fern", "authors": ["Ada Moss"]}\n{"title": "Moss"}\n'],
  ['csv', 'title,authors,year\nFern,Ada Moss,2024\n'],
  ['arxiv-atom', '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<entry><title>Fern</title></entry></feed>'],
])('%s is known by its marks: %s', (id, text) => expect(findFormat('auto', text)?.id).toBe(id));

test.each([
  ['prose', PROSE],
  ['a list of words', 'TY is a tag\nER is another\n'],
  ['a page that ends with how to cite it', `${'Moss and fern grow on stones in the shade of old walls. '.repeat(20)}\n\n@article{a, title={Fern}}\n`],
])('%s is no bibliography', (_, text) => expect(['bibtex', 'ris', 'csl-json']).not.toContain(findFormat('auto', text)?.id));
