/** `llms.txt`: the way into the catalogue for language models (https://llmstxt.org). Its length has a bound: the newest entries, then the whole as data. */
import { absoluteUrl, dataPath, entryFilePath, entryPath, mapPath, papersPath, topicFilePath, trendsPath } from '../../catalogue/addresses.ts';
import type { Catalogue, Topic } from '../../catalogue/model.ts';
import { STATUS_WORDING } from '../../catalogue/status-wording.ts';
import type { Entry } from '../../entries/entry.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';
import { escapeMarkdownLine, renderMarkdownLink } from './escape-markdown.ts';

const NEWEST = 200;

export function renderLlmsText({ site, entries, topics }: Catalogue): string {
  const at = (path: string): string => absoluteUrl(site, path);
  const hasTwins = site.exports.entries.includes('md');
  const newest = entries.slice(0, NEWEST);
  const item = (label: string, path: string, note: string): string => `- ${renderMarkdownLink(label, at(path))}${note === '' ? '' : `: ${note}`}`;
  const describeTopic = ({ id, label, scope, entries: own }: Topic): string =>
    item(label, topicFilePath(id, 'json'), `${countPapers(own.length)}. ${escapeMarkdownLine(scope)}`);
  const describeEntry = (entry: Entry): string => {
    const { id, published, status } = entry;
    const notes = [published?.slice(0, 4), status && STATUS_WORDING[status.kind].label.toLowerCase()];
    return item(renderPlainTitle(entry), hasTwins ? entryFilePath(id, 'md') : entryPath(id), notes.filter(Boolean).join(', '));
  };
  const sections = [
    ['Topics', [...topics.values()].filter((topic) => topic.entries.length > 0).map(describeTopic)],
    [newest.length < entries.length ? 'Newest papers' : 'Papers', newest.map(describeEntry)],
    [
      'Optional',
      [
        item('All papers', dataPath('papers.jsonl'), `one JSON object a line, ${countPapers(entries.length)}, with abstracts`),
        item('Shape of a line', dataPath('papers.schema.json'), 'JSON Schema'),
        item('All topics', dataPath('topics.json'), 'areas and topics with their scopes and other names'),
        item('All files', dataPath('manifest.json'), 'sizes, digests and the licence'),
        item('Reading page', papersPath(), 'all papers, newest first'),
        item('Map', mapPath(), 'all papers by area, near each other when they are alike'),
        item('Trends', trendsPath(), 'papers by year, area, topic, method and venue, with tables'),
      ],
    ],
  ] as const;
  const head = `# ${escapeMarkdownLine(site.title)}\n\n> ${escapeMarkdownLine(site.description)}\n\n${describeUse(hasTwins)}\n`;
  return head + sections.flatMap(([title, items]) => (items.length > 0 ? [`\n## ${title}\n\n${items.join('\n')}\n`] : [])).join('');
}

const describeUse = (hasTwins: boolean): string =>
  hasTwins
    ? 'Each paper has a page in Markdown: people, date, identifiers, topics and the abstract, with formulas as TeX between dollar signs.'
    : 'Each paper has a page: people, date, identifiers, topics and the abstract.';

const countPapers = (count: number): string => (count === 1 ? '1 paper' : `${count} papers`);
