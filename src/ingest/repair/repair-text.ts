/** One damaged text → Markdown, with everything that was done to it. */
import { applyCorrections, type CorrectionSpan } from './corrections.ts';
import { escapeTitle } from './escape-markdown.ts';
import { holdFormulas, holdKeptFormulas, holdLiteralDollars, joinFormulas } from './formulas.ts';
import { blankPieces, createHeldPieces, renderText, showText, type HeldPieces } from './held-text.ts';
import { chooseRules } from './index.ts';
import { findLeftovers, type Leftover } from './leftovers.ts';
import { applyRule, type Repair } from './rule.ts';

export interface RepairedText {
  readonly markdown: string;
  readonly repairs: readonly Repair[];
  readonly leftovers: readonly Leftover[];
  readonly missed: readonly CorrectionSpan[];
  /** Addresses in the text, in order. */
  readonly urls: readonly string[];
}

interface Options {
  readonly spans?: readonly CorrectionSpan[];
  /** `lost`: a dollar in the document is money; `kept`: dollars enclose formulas. */
  readonly dollars: 'lost' | 'kept';
}

/** Repair an abstract: the authors' spans first, then every rule in order. */
export function repairText(text: string, { spans = [], dollars }: Options): RepairedText {
  const pieces = createHeldPieces();
  const masked = dollars === 'lost' ? holdLiteralDollars(text, pieces) : text;
  const corrected = applyCorrections(masked, spans);
  const ruled = applyRules(holdFound(corrected.text, dollars, pieces), dollars, pieces);
  const joined = joinFormulas(ruled.text, pieces);
  return {
    markdown: renderText(joined, pieces),
    repairs: [...corrected.repairs, ...ruled.repairs],
    leftovers: findLeftovers(blankPieces(joined)),
    missed: corrected.missed,
    urls: pieces.urls(),
  };
}

/** Repair a title, which is one line without links. */
export function repairTitle(text: string, { dollars }: Pick<Options, 'dollars'>): Pick<RepairedText, 'markdown' | 'repairs' | 'leftovers'> {
  const pieces = createHeldPieces();
  const masked = dollars === 'lost' ? holdLiteralDollars(text, pieces) : text;
  const ruled = applyRules(holdFound(masked, dollars, pieces), dollars, pieces);
  const joined = joinFormulas(ruled.text, pieces);
  const markdown = showText(joined.replace(/[^\u{f0000}-\u{fffff}]+/gu, escapeTitle), pieces);
  return { markdown, repairs: ruled.repairs, leftovers: findLeftovers(blankPieces(joined)) };
}

const holdFound = (text: string, dollars: Options['dollars'], pieces: HeldPieces): string =>
  dollars === 'kept' ? holdKeptFormulas(text, pieces) : holdFormulas(text, pieces);

function applyRules(text: string, dollars: Options['dollars'], pieces: HeldPieces): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let current = text;
  for (const rule of chooseRules(text, dollars)) {
    const result = applyRule(rule, current, pieces);
    current = result.text;
    repairs.push(...result.repairs);
  }
  return { text: current, repairs };
}
