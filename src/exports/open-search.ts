/** How browsers and other programs search the site: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
import { absoluteUrl, openSearchPath, searchPath } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/model.ts';
import { getTexts } from '../texts/languages.ts';
import { keepXmlCharacters } from './xml-characters.ts';

/** Lengths the specification allows. */
const LIMITS = { short: 16, long: 48, description: 1024 } as const;

/** Render the OpenSearch 1.1 description document. */
export function renderOpenSearch(site: Site): string {
  const { title, description, language } = site;
  const at = (path: string): string => escapeXml(absoluteUrl(site, path));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(clipWords(title, LIMITS.short))}</ShortName>
  <LongName>${escapeXml(clipWords(title, LIMITS.long))}</LongName>
  <Description>${escapeXml(clipWords(description || getTexts(language).searchSite(title), LIMITS.description))}</Description>
  <Url type="text/html" rel="results" template="${at(searchPath())}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at(openSearchPath())}"/>
  <Language>${escapeXml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/** As many whole words as fit, of a single longer one its beginning. */
function clipWords(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit + 1).replace(/ \S*$/, '');
  return cut.length <= limit ? cut : line.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

/** Escape for text and attributes; characters XML 1.0 has no place for are dropped. */
function escapeXml(text: string): string {
  return keepXmlCharacters(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
