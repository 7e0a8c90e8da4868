/** The open data: the catalogue as a whole, each entry and each topic as JSON, entries as Markdown, and the ways in for programs. */
import { dataPath, entryFilePath, llmsPath, robotsPath, topicFilePath } from '../../catalogue/addresses.ts';
import { FORMAT_INFO } from '../../catalogue/entry-formats.ts';
import { listIds } from '../../catalogue/redirects.ts';
import { createListFile, type ExportFile, type ExportSource, pickTopicFacts } from '../export-file.ts';
import { renderEntryJson } from './entry-json.ts';
import { renderEntryMarkdown } from './entry-markdown.ts';
import { renderEditionsJson, renderSiteJson, renderTopicJson, renderTopicsJson } from './frame-json.ts';
import { renderLlmsText } from './llms-text.ts';
import { listPaperRows } from './paper-rows.ts';
import { renderPapersSchema } from './papers-schema.ts';
import { renderRobotsText } from './robots-text.ts';

const JSON_TYPE = 'application/json';
const RENDERERS = { json: renderEntryJson, md: renderEntryMarkdown } as const;

export function* listDataFiles(source: ExportSource): Generator<ExportFile> {
  yield* listCatalogueFiles(source);
  yield* listTopicFiles(source);
  yield* listEntryFiles(source);
}

function listCatalogueFiles(source: ExportSource): ExportFile[] {
  const { catalogue } = source;
  const { site } = catalogue;
  return [
    createListFile({ path: dataPath('papers.jsonl'), type: 'application/jsonl' }, listPaperRows(source)),
    { path: dataPath('papers.schema.json'), type: 'application/schema+json', render: () => renderPapersSchema(site) },
    { path: dataPath('topics.json'), type: JSON_TYPE, render: () => renderTopicsJson(catalogue) },
    { path: dataPath('editions.json'), type: JSON_TYPE, render: () => renderEditionsJson(catalogue) },
    { path: dataPath('site.json'), type: JSON_TYPE, render: () => renderSiteJson(site) },
    { path: llmsPath(), type: 'text/plain', render: () => renderLlmsText(catalogue) },
    { path: robotsPath(), type: 'text/plain', render: () => renderRobotsText(site) },
  ];
}

function listTopicFiles({ catalogue }: ExportSource): ExportFile[] {
  return [...catalogue.topics.values()].map((topic) => ({
    path: topicFilePath(topic.id, 'json'),
    type: JSON_TYPE,
    render: () => renderTopicJson(topic, catalogue.site),
    basis: { entries: topic.entries, facts: pickTopicFacts(topic) },
  }));
}

/** Former addresses keep their files: what was linked once is found for good. */
function* listEntryFiles(source: ExportSource): Generator<ExportFile> {
  const formats = (['json', 'md'] as const).filter((format) => source.catalogue.site.exports.entries.includes(format));
  const { entries, redirects } = source.catalogue;
  for (const entry of entries) {
    const basis = { entries: [entry] };
    for (const id of listIds(entry, redirects))
      for (const format of formats)
        yield { path: entryFilePath(id, format), type: FORMAT_INFO[format].type, render: () => RENDERERS[format](entry, source), basis };
  }
}
