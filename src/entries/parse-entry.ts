/** One entry file → a rendered entry, or everything that is wrong with it. Pure: bytes in, data out. */
import path from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { guardAbstract } from './abstract-guard.ts';
import { findExcess, type Origin } from './abstract-limits.ts';
import { renderAbstract } from './abstract-html.ts';
import type { RenderedEntry } from './entry.ts';
import { decodeFileText, findDisguises, trimBlankLines } from './file-text.ts';
import { renderFormulas, type Formulas } from './formula.ts';
import { renderInline, type Inline } from './inline.ts';
import { parseAbstract } from './markdown.ts';
import { entrySchema, type FrontMatter } from './schema.ts';
import { validate } from './schema-problems.ts';
import { createPlainTree, findPlainParagraphs, renderPlainParagraphs } from './plain-abstract.ts';
import { splitFile } from './split-file.ts';
import { parseStrictYaml, type StrictYaml } from './strict-yaml.ts';
import { fillWithHtml, fillWithText, flattenText, summarise, type FlatText } from './text-pieces.ts';
import { findRepair, type Repair } from './value-repairs.ts';

const NO_FORMULAS: Formulas = new Map();
const MAX_HTML = 256 * 1024;
const SUMMARY = { atLeast: 60, atMost: 240 };

/** The shape of a line for each key, shown when its value does not fit and what it means cannot be told. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: "The Title as Printed"',
  authors: 'authors: [First Last, First Last]',
  published: 'published: YYYY-MM-DD',
  arxiv: 'arxiv: "YYMM.NNNNN"',
  doi: 'doi: 10.NNNN/…',
  venue: 'venue: NAME YYYY',
  publishedAs: 'publishedAs: "The Title as Published"',
  categories: 'categories: [cs.XX]',
  links: 'links: { code: [https://…], page: https://… }',
  topics: 'topics: [first-topic, second-topic]',
  method: 'method: NAME',
  acronyms: 'acronyms: [ABC]',
  aliases: 'aliases: [Other Name]',
  added: 'added: YYYY-MM-DD',
  lang: 'lang: pt-BR',
  redirects: 'redirects: [former-id]',
  source: 'source: { seed: NAME.txt, line: 15 }',
  status: 'status: { kind: retracted, note: WHY }',
};

const NOTHING = { title: '', titleHtml: '', titleText: '', html: '', text: '', summary: '', summaryHtml: '', markdown: '' };

/** What tells one paper from another: where one of these cannot be read, a title alone decides nothing. */
const IDENTITY = ['title', 'authors', 'arxiv', 'doi'];

export interface EntryFile {
  /** As messages name it; its base name without `.mdx` is the id. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ParsedEntry {
  /** There exactly when no problem is an error. */
  readonly entry?: RenderedEntry;
  /** Where an entry is refused, what could be read of it, for rules over the whole catalogue; never rendered. */
  readonly draft?: RenderedEntry;
  readonly problems: Problem[];
}

/** Parse, judge and render one entry. */
export function parseEntry({ file, bytes }: EntryFile): ParsedEntry {
  const { text, problems } = decodeFileText(bytes, file);
  if (text === undefined) return { problems };
  const { parts, problems: fence } = splitFile(text, file);
  if (!parts) return { problems: [...problems, ...fence] };
  const yaml = parseStrictYaml(parts.frontMatter, { file, lineOffset: 1, charOffset: 4 });
  const facts = validate(entrySchema, yaml, { file, examples: EXAMPLES, keys: Object.keys(entrySchema.shape), repair });
  const abstract = readAbstract(parts.abstract, { file, ...parts });
  const title = facts.value && renderInline(facts.value.title);
  problems.push(...facts.problems, ...abstract.problems, ...(facts.value && title ? guardTexts(facts.value, title, { yaml, file }) : []));
  const id = path.basename(file, '.mdx');
  if (!facts.value || !title || !abstract.value || problems.some(({ severity }) => severity === 'error'))
    return {
      draft: { ...NOTHING, ...readSoundFacts(yaml.rest?.value ?? yaml.value, yaml.rest === undefined), ...abstract.value, id, file },
      problems,
    };
  return {
    entry: { ...facts.value, id, file, titleHtml: title.html, titleText: title.text, ...abstract.value, markdown: trimBlankLines(parts.abstract) },
    problems,
  };
}

/** A repair is offered only where the schema takes it. */
function repair(key: string, value: unknown): Repair | undefined {
  const found = findRepair(key, value);
  const shape = entrySchema.shape[key as keyof FrontMatter] as z.ZodType | undefined;
  return found && shape?.safeParse(found.value).success ? found : undefined;
}

/** The values that fit the schema, each judged by itself; a title only beside sound identifiers. */
function readSoundFacts(value: unknown, isWhole: boolean): Partial<RenderedEntry> {
  if (value === null || typeof value !== 'object') return {};
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(entrySchema.shape, key));
  const broken = new Set(
    entrySchema
      .partial()
      .safeParse(Object.fromEntries(known))
      .error?.issues.map(({ path: [key] }) => String(key)),
  );
  const { data } = entrySchema.partial().safeParse(Object.fromEntries(known.filter(([key]) => !broken.has(key))));
  const { title, ...facts } = data ?? {};
  if (title === undefined || !isWhole || IDENTITY.some((key) => broken.has(key))) return { ...facts };
  const { html, text } = renderInline(title);
  return { ...facts, title, titleHtml: html, titleText: text };
}

type AbstractTexts = Pick<RenderedEntry, 'html' | 'text' | 'summary' | 'summaryHtml'>;

/** Read an abstract; what is plain prose needs no parser. */
export function readAbstract(markdown: string, origin: Origin): Texts {
  const plain = findPlainParagraphs(markdown);
  if (plain) return { value: fillTexts(renderPlainParagraphs(plain), flattenText(createPlainTree(plain), NO_FORMULAS)), problems: [] };
  return parseTexts(markdown, origin);
}

/** Read an abstract with the parser, whatever it holds. */
export function parseTexts(markdown: string, origin: Origin): Texts {
  const excess = findExcess(markdown, origin);
  if (excess.length > 0) return { problems: excess };
  try {
    const root = parseAbstract(markdown);
    const formulas = renderFormulas(root, markdown);
    const problems = guardAbstract(root, { markdown, origin, formulas });
    return problems.some(({ severity }) => severity === 'error') ? { problems } : addTexts(renderTexts(root, formulas, origin.file), problems);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const place = { line: origin.lineOffset + 1, column: 1 };
    return {
      problems: [
        createProblem('too-much', { file: origin.file, place }, 'The abstract is nested too deep to read.', { fix: 'write it as plain paragraphs.' }),
      ],
    };
  }
}

interface Texts {
  value?: AbstractTexts;
  problems: Problem[];
}

const addTexts = (texts: Texts, problems: readonly Problem[]): Texts => ({ ...texts, problems: [...problems, ...texts.problems] });

function renderTexts(root: Root, formulas: Formulas, file: string): Texts {
  const html = renderAbstract(root, formulas);
  if (html.length > MAX_HTML) {
    const message = `The abstract becomes ${html.length} characters of HTML; ${MAX_HTML} are allowed.`;
    return { problems: [createProblem('too-much', { file }, message, { fix: 'shorten it.' })] };
  }
  return { value: fillTexts(html, flattenText(root, formulas)), problems: [] };
}

function fillTexts(html: string, flat: FlatText): AbstractTexts {
  const summary = summarise(flat, SUMMARY);
  return { html, text: fillWithText(flat), summary: fillWithText(summary), summaryHtml: fillWithHtml(summary) };
}

/** Escapes in quoted YAML can spell what the raw bytes cannot hold, and titles may hold formulas. */
function guardTexts(facts: FrontMatter, title: Inline, { yaml, file }: { yaml: StrictYaml; file: string }): Problem[] {
  const problems: Problem[] = [];
  const walk = (value: unknown, at: PropertyKey[]): void => {
    if (typeof value === 'string') problems.push(...findDisguises(value, () => ({ file, place: yaml.placeOf(at) })));
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  walk(facts, []);
  for (const fault of title.faults) {
    const code = fault.includes('uses') ? 'unsafe-formula' : 'bad-formula';
    problems.push(
      createProblem(code, { file, place: yaml.placeOf(['title']) }, `In the title, ${fault}.`, {
        fix: 'mend the formula, or write `\\$` for a dollar sign.',
      }),
    );
  }
  return problems;
}
