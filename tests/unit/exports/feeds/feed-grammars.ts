/** What the specifications of the two formats ask of a feed, for tests to hold feeds against. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { z } from 'zod';

const GRAMMAR = readFileSync(path.join(import.meta.dirname, 'atom.rng'), 'utf8');

/** List what is wrong with a document as XML, or as Atom. */
export function findAtomFaults(xml: string): string[] {
  using grammar = XmlDocument.fromString(GRAMMAR);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- libxml2 may drop RELAX NG one day; today it knows no better grammar
  using validator = RelaxNGValidator.fromDoc(grammar);
  try {
    using document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!(cause instanceof XmlLibError)) throw cause;
    return cause.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}

/** Read the text of the elements an XPath names, `a:` being Atom's prefix. */
export function readTexts(xml: string, xpath: string): string[] {
  using document = XmlDocument.fromString(xml);
  return document.find(xpath, { a: 'http://www.w3.org/2005/Atom' }).map(({ content }) => content);
}

const url = z.url({ protocol: /^https?$/ });
const author = z.strictObject({ name: z.string().min(1), url: url.optional() });
const date = z.iso.datetime({ offset: true });

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  icon: url.optional(),
  language: z.string().optional(),
  authors: z.array(author).optional(),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: url.optional(),
        external_url: url.optional(),
        title: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        date_published: date.optional(),
        date_modified: date.optional(),
        authors: z.array(author).optional(),
        tags: z.array(z.string()).optional(),
        language: z.string().optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'has no content'),
  ),
});

export type JsonFeed = z.infer<typeof jsonFeed>;

/** @throws when the text is no JSON Feed 1.1. */
export const parseJsonFeed = (text: string): JsonFeed => jsonFeed.parse(JSON.parse(text));
