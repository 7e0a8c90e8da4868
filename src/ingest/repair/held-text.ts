/**
 * A text under repair: prose, in which every finished piece (a formula, an address, a mark of emphasis)
 * stands as one private-use character. Rules therefore never see, and never damage, what is finished,
 * and only prose is escaped at the end.
 */
import { renderFormula } from '../../entries/formula.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const FIRST_MARK = 0xf0000;
/** One mark, for use inside patterns with the flag `u`. */
export const MARK = '[\\u{f0000}-\\u{fffff}]';
/** A text with more different formulas is no abstract. */
const MAX_FORMULAS = 2000;
const MARKS = /[\u{f0000}-\u{fffff}]/gu;

export interface Hold {
  /** Hold a formula, TeX without dollars. */
  readonly formula: (tex: string) => string;
  /** Hold a public address. */
  readonly url: (url: string) => string;
  /** Hold Markdown that is finished. */
  readonly markup: (markdown: string) => string;
  /** Tell whether the converter reads a formula; each is tried once in a text. */
  readonly canRead: (tex: string) => boolean;
}

export interface Held {
  readonly kind: 'formula' | 'url' | 'markup';
  readonly text: string;
}

export interface HeldPieces {
  readonly hold: Hold;
  readonly find: (mark: string) => Held | undefined;
  /** Addresses held so far, in order. */
  readonly urls: () => string[];
}

/** Begin a collection of held pieces. */
export function createHeldPieces(): HeldPieces {
  const pieces: Held[] = [];
  const keep = (kind: Held['kind'], text: string): string => String.fromCodePoint(FIRST_MARK + pieces.push({ kind, text }) - 1);
  return {
    hold: {
      formula: (tex) => keep('formula', tex.trim()),
      url: (url) => keep('url', url),
      markup: (markdown) => keep('markup', markdown),
      canRead: createReader(),
    },
    find: (mark) => pieces[(mark.codePointAt(0) ?? 0) - FIRST_MARK],
    urls: () => pieces.filter(({ kind }) => kind === 'url').map(({ text }) => text),
  };
}

function createReader(): Hold['canRead'] {
  const tried = new Map<string, boolean>();
  return (tex) => {
    const known = tried.get(tex);
    if (known !== undefined || tried.size >= MAX_FORMULAS) return known ?? false;
    const isRead = renderFormula(tex, false).kind === 'rendered';
    tried.set(tex, isRead);
    return isRead;
  };
}

/** Tell whether a text holds characters that stand for held pieces. */
export const hasMarks = (text: string): boolean => text.search(MARKS) >= 0;

/** Put the pieces back as Markdown, without escaping the prose: for reports. */
export function showText(text: string, { find }: HeldPieces): string {
  return text.replace(MARKS, (mark) => renderPiece(find(mark)));
}

/** Blank the pieces out: what is left is prose. */
export const blankPieces = (text: string): string => text.replace(MARKS, ' ');

/** Render the text as Markdown: prose escaped once, pieces as they are. */
export function renderText(text: string, { find }: HeldPieces): string {
  let result = '';
  let position = 0;
  for (const match of text.matchAll(MARKS)) {
    const piece = find(match[0]);
    const next = text.slice(match.index + match[0].length);
    result += escapeMarkdown(text.slice(position, match.index), position === 0);
    result += piece?.kind === 'url' && !endsAddress(next) ? renderLink(piece.text) : renderPiece(piece);
    position = match.index + match[0].length;
  }
  return result + escapeMarkdown(text.slice(position), position === 0);
}

function renderPiece(piece: Held | undefined): string {
  return piece?.kind === 'formula' ? `$${piece.text}$` : (piece?.text ?? '');
}

/** Markdown ends a bare address at a space, with or without punctuation before it. */
const endsAddress = (next: string): boolean => /^[.,;:!?)]*(?:\s|$)/.test(next);

const renderLink = (url: string): string => `[${escapeMarkdown(url, false)}](${url})`;
