/**
 * The front matter of one entry. Every scalar arrives as the text its author typed (see
 * front-matter.ts), so `2210.02410` keeps its last zero and `No` stays a word.
 */
import { z } from 'zod';
import { isArxivClass, isArxivId, isDoi, isIsoDate, isPublicUrl, isSlug } from './identifiers.ts';

const line = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .refine((text) => text.trim() === text, 'begins or ends with a space')
    .refine((text) => !/[\r\n\t]/.test(text), 'holds a line break or tab');

const url = z.string().max(2000, 'is longer than 2000 characters').refine(isPublicUrl, 'is not a public http(s) address');
const slug = z.string().max(100, 'is longer than 100 characters').refine(isSlug, 'is not lower-case words joined by hyphens');
const date = z.string().refine(isIsoDate, 'is not a date written YYYY, YYYY-MM or YYYY-MM-DD');

export const linksSchema = z.strictObject({
  /** Source code by the authors. */
  code: z.array(url).min(1).max(20).optional(),
  /** Project or demo pages. */
  project: z.array(url).min(1).max(20).optional(),
  /** Data sets and model weights. */
  data: z.array(url).min(1).max(20).optional(),
  /** The paper itself as a PDF. */
  pdf: url.optional(),
  /** The publisher's or archive's page about the paper. */
  page: url.optional(),
});

export const entrySchema = z.strictObject({
  /** Markdown text with `$math$`, as printed on the paper. */
  title: line(500),
  /** Names as printed, in order; absent when unknown, never invented. */
  authors: z.array(line(200)).min(1, 'is empty').max(3000, 'lists more than 3000 names').optional(),
  /** When the paper was first public: YYYY, YYYY-MM or YYYY-MM-DD. */
  published: date.optional(),
  /** arXiv identifier without version, new (2210.02414) or old style (hep-th/9901001). */
  arxiv: z.string().refine(isArxivId, 'is not an arXiv identifier such as 2210.02414').optional(),
  /** Digital Object Identifier, from `10.` on, without the resolver's address. */
  doi: z.string().max(300, 'is longer than 300 characters').refine(isDoi, 'is not a DOI such as 10.1145/3342195.3387548').optional(),
  /** Where it was published, as readers abbreviate it: `ICLR 2023`. */
  venue: line(200).optional(),
  /** Title of the published version, where it differs. */
  publishedAs: line(500).optional(),
  /** arXiv classes, primary first. */
  categories: z.array(z.string().refine(isArxivClass, 'is not an arXiv class such as cs.CL')).min(1).max(20).optional(),
  links: linksSchema.optional(),
  /** 1 to 4 topics of the vocabulary, most central first. */
  topics: z.array(slug).min(1, 'is empty').max(4, 'lists more than 4 topics').optional(),
  /** The name the paper gives its method. */
  method: line(100).optional(),
  /** Short forms the paper introduces. */
  acronyms: z.array(line(60)).min(1).max(20).optional(),
  /** Other spellings that readers type. */
  aliases: z.array(line(120)).min(1).max(20).optional(),
  /** When the entry joined this catalogue. */
  added: date.optional(),
  /** Language of the title and abstract as a BCP 47 tag, where it is not the site's. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag such as en or pt-BR')
    .optional(),
  /** Ids this entry used to have, the oldest first; each still leads here, and feeds know the entry by the first. */
  redirects: z.array(slug).min(1).max(20).optional(),
  /** The raw document the entry came from, and the 1-based line of its title there. */
  source: z
    .strictObject({
      seed: z.string().regex(/^[\w][\w.-]{0,120}$/, 'is not the name of a file in seeds/'),
      // Rows of exported data hold a number, front matter its digits; `0x10` is neither.
      line: z
        .union([z.number(), z.string().regex(/^[1-9]\d{0,8}$/)], 'is not a line number such as 15')
        .pipe(z.coerce.number<string | number>().int().min(1))
        .optional(),
    })
    .optional(),
  status: z
    .strictObject({
      kind: z.enum(['retracted', 'superseded', 'corrected']),
      note: line(500).optional(),
      /** The entry that takes its place. */
      by: slug.optional(),
    })
    .optional(),
});

/** Front matter that has passed the schema. */
export type FrontMatter = z.infer<typeof entrySchema>;
export type EntryLinks = z.infer<typeof linksSchema>;
