/** `data/papers.schema.json`: the shape of a row as JSON Schema (https://json-schema.org/draft/2020-12), from the schema that reads entries. */
import { z } from 'zod';
import { absoluteUrl, dataPath } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/model.ts';
import { paperRowSchema, type PaperRow } from '../../entries/paper-row.ts';
import { renderPretty } from './frame-json.ts';

const DESCRIPTIONS: Readonly<Record<keyof PaperRow, string>> = {
  id: 'The name of the entry; it is unique and never changes.',
  url: 'The page of the entry.',
  title: 'Markdown text with $math$, as printed on the paper.',
  authors: 'Names as printed, in order.',
  published: 'When the paper was first public: YYYY, YYYY-MM or YYYY-MM-DD.',
  arxiv: 'arXiv identifier without version.',
  doi: 'Digital Object Identifier, from `10.` on.',
  venue: 'Where it was published, as readers abbreviate it.',
  publishedAs: 'Title of the published version, where it differs.',
  categories: 'arXiv classes, primary first.',
  links: 'Addresses of code, project pages, data, the paper as PDF, and the page of its publisher or archive.',
  topics: 'Ids of topics.json, most central first.',
  method: 'The name the paper gives its method.',
  acronyms: 'Short forms the paper introduces.',
  aliases: 'Other spellings that readers type.',
  added: 'When the entry joined the catalogue.',
  lang: 'Language of the title and the abstract as a BCP 47 tag, where it is not that of the catalogue.',
  redirects: 'Ids this entry used to have, the oldest first.',
  source: 'The raw document the entry came from, and the line of its title there.',
  status: 'Whether the paper was retracted, superseded or corrected.',
  titleText: 'The title as plain text, formulas with ^ and _.',
  abstractMarkdown: 'The abstract as it was written: Markdown with $math$.',
  abstract: 'The abstract as plain text, formulas with ^ and _.',
};

export function renderPapersSchema(site: Site): string {
  const { $schema, properties = {}, ...rest } = z.toJSONSchema(paperRowSchema);
  const described = Object.entries(properties).map(([key, shape]) => {
    const description = DESCRIPTIONS[key as keyof PaperRow];
    return [key, { description, ...(shape as object) }] as const;
  });
  return renderPretty({
    $schema,
    $id: absoluteUrl(site, dataPath('papers.schema.json')),
    title: 'A line of papers.jsonl',
    description: 'One paper. A key that is absent stands for a fact that is not known.',
    ...rest,
    properties: Object.fromEntries(described),
  });
}
