/** One JSON object a line, as conference dumps come: title, authors, year, venue, abstract, addresses. */
import { z } from 'zod';
import { isDoi, isPublicUrl } from '../../entries/identifiers.ts';
import type { FrontMatter } from '../../entries/schema.ts';
import { cleanLine, renderPlainText } from '../plain-text.ts';

const text = z.string().transform(cleanLine);

const recordSchema = z.object({
  title: z.string().min(1),
  authors: z.array(text).default([]),
  year: z.number().int().optional(),
  venue: text.default(''),
  abstract: z.string().default(''),
  url: text.default(''),
  pdf: text.default(''),
  code: text.default(''),
  doi: text.default(''),
});

export interface Draft {
  readonly facts: FrontMatter;
  /** The abstract as Markdown. */
  readonly abstract: string;
}

/** Parse one line; what a record does not say stays absent. @throws when the line is not such a record. */
export function parsePaperRecord(line: string): Draft {
  const record = recordSchema.parse(JSON.parse(line));
  const authors = [...new Set(record.authors)].filter(Boolean);
  const links = parseLinks(record);
  return {
    facts: {
      title: renderPlainText(record.title),
      ...(authors.length > 0 && { authors }),
      ...(record.year !== undefined && { published: String(record.year) }),
      ...(isDoi(record.doi) && { doi: record.doi }),
      ...(record.venue && { venue: [record.venue, record.year].filter(Boolean).join(' ') }),
      ...(Object.keys(links).length > 0 && { links }),
    },
    abstract: renderPlainText(record.abstract),
  };
}

function parseLinks({ url, pdf, code }: z.infer<typeof recordSchema>): NonNullable<FrontMatter['links']> {
  const [codeUrl, pdfUrl, pageUrl] = [code, pdf, url].map(parseUrl);
  return { ...(codeUrl && { code: [codeUrl] }), ...(pdfUrl && { pdf: pdfUrl }), ...(pageUrl && { page: pageUrl }) };
}

function parseUrl(address: string): string | undefined {
  if (!address) return undefined;
  const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  return isPublicUrl(url) ? url : undefined;
}
