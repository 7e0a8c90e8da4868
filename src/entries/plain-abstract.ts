/**
 * Most abstracts are prose in which neither Markdown nor the guards can see anything: paragraphs of one line that
 * begin with a letter and hold no mark that could mean more than itself. They need no parser, which would take most
 * of the time of reading an entry; tests hold them against it.
 */
import type { Root } from 'mdast';

/** With no more characters or lines than these, no limit of `abstract-limits.ts` is reached. */
const MAX_LENGTH = 2500;
const MAX_LINES = 200;

/** Marks of Markdown, maths, HTML and MDX wherever they stand, what begins an address, and characters that are not seen. */
const MEANT = /[$*_`\\&<{}|@\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|~~|!\[|\][(:]|:\/\/|www\.|mailto:|xmpp:/iu;

/** A paragraph that is nothing else, and that no other tool reads as code. */
const PARAGRAPH = /^(?!(?:import|export)\b)\p{L}/u;

/** The paragraphs of an abstract that is nothing but prose; `undefined` where a parser has to look. */
export function findPlainParagraphs(markdown: string): string[] | undefined {
  if (markdown.length > MAX_LENGTH || markdown.split('\n').length > MAX_LINES) return undefined;
  const paragraphs = markdown.replace(/^\n+|\n+$/g, '').split(/\n{2,}/);
  return paragraphs.every(isPlain) ? paragraphs : undefined;
}

const isPlain = (text: string): boolean => PARAGRAPH.test(text) && !/\s$/.test(text) && !MEANT.test(text);

/** As the parser reads them, but without places. */
export const createPlainTree = (paragraphs: readonly string[]): Root => ({
  type: 'root',
  children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

/** As the renderer writes them: no character of theirs needs an escape. */
export const renderPlainParagraphs = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
