/** `papers/<id>.md`: an entry for readers of plain text and for language models. */
import { absoluteUrl, entryFilePath, entryPath, topicPath } from '../../catalogue/addresses.ts';
import { FORMAT_INFO } from '../../catalogue/entry-formats.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import { STATUS_WORDING } from '../../catalogue/status-wording.ts';
import type { Entry } from '../../entries/entry.ts';
import { escapeProse } from '../../entries/entry-source.ts';
import { arxivUrl, doiUrl } from '../../entries/identifiers.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';
import type { EntryLinks } from '../../entries/schema.ts';
import type { ExportSource } from '../export-file.ts';
import { escapeMarkdownLine, renderMarkdownLink } from './escape-markdown.ts';
import { renderTitleMarkdown } from './title-markdown.ts';

const LINK_LABELS: Readonly<Record<keyof EntryLinks, string>> = { code: 'Code', project: 'Project', data: 'Data', pdf: 'PDF', page: 'Page' };

/** Render the page of an entry. The abstract comes last, so that nothing it leaves open reaches what is ours. */
export function renderEntryMarkdown(entry: Entry, source: ExportSource): string {
  const facts = [...describePaper(entry), ...describePlace(entry, source)].map(([name, text]) => `- ${name}: ${text}\n`);
  const abstract = writeForOthers(source.abstracts.get(entry.id)?.markdown ?? '');
  return `# ${renderTitleMarkdown(entry.title)}\n\n${facts.join('')}${abstract === '' ? '' : `\n## Abstract\n\n${abstract}\n`}`;
}

type Fact = readonly [name: string, markdown: string];

function describePaper({ authors, published, publishedAs, venue, arxiv, doi, method, categories, links = {} }: Entry): Fact[] {
  const line = (name: string, text: string | undefined): Fact[] => (text === undefined ? [] : [[name, escapeMarkdownLine(text)]]);
  const addresses = (Object.keys(LINK_LABELS) as (keyof EntryLinks)[]).flatMap((kind) =>
    [links[kind] ?? []].flat().map((url): Fact => [LINK_LABELS[kind], `<${url}>`]),
  );
  return [
    ...line('Authors', authors?.join(', ')),
    ...line('Published', published),
    ...line('Venue', venue),
    ...line('Published as', publishedAs),
    ...(arxiv === undefined ? [] : [['arXiv', renderMarkdownLink(arxiv, arxivUrl(arxiv))] as const]),
    ...(doi === undefined ? [] : [['DOI', renderMarkdownLink(doi, doiUrl(doi))] as const]),
    ...line('Categories', categories?.join(', ')),
    ...line('Method', method),
    ...addresses,
  ];
}

function describePlace({ id, topics = [], status }: Entry, { catalogue }: ExportSource): Fact[] {
  const { site } = catalogue;
  const at = (path: string): string => absoluteUrl(site, path);
  const known = listTopics({ topics }, catalogue.topics);
  const others = site.exports.entries.filter((format) => format !== 'md');
  const successor = catalogue.byId.get(status?.by ?? '');
  return [
    ...(status
      ? [
          [
            'Status',
            [STATUS_WORDING[status.kind].sentence, ...(status.note === undefined ? [] : [escapeMarkdownLine(status.note)])].join(' '),
          ] as const,
        ]
      : []),
    ...(successor ? [['See instead', renderMarkdownLink(renderPlainTitle(successor), at(entryPath(successor.id)))] as const] : []),
    ...(known.length > 0 ? [['Topics', known.map((topic) => renderMarkdownLink(topic.label, at(topicPath(topic.id)))).join(', ')] as const] : []),
    ['Page', `<${at(entryPath(id))}>`],
    ...(others.length > 0
      ? [['Other formats', others.map((format) => renderMarkdownLink(FORMAT_INFO[format].label, at(entryFilePath(id, format)))).join(', ')] as const]
      : []),
  ];
}

/** Our pages show `<unk>` as typed; most other readers of Markdown would take it for HTML. */
const writeForOthers = (markdown: string): string => (/<[a-z/!?]/i.test(markdown) ? escapeProse(markdown) : markdown);
