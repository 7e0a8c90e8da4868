/** Strip an abstract's TeX as the page does, repair it, and compare with what its authors wrote, formula by formula. */
import { renderFormula } from '../../src/entries/formula.ts';
import { repairText } from '../../src/ingest/repair/repair-text.ts';
import type { Repair } from '../../src/ingest/repair/rule.ts';
import { alignTexts } from './align-texts.ts';
import { readSlips } from './read-slips.ts';
import { joinPage, stripTex, type Stretch, type Strip } from './strip-tex.ts';

/**
 * `restored`: reads as its authors wrote it. `as known`: all that the page left of it. `plain`: reads right without
 * a formula (`O(n)`). `lost`: damaged, and the page holds no sign of it. `flagged`: damaged or wrong, and named in the
 * ledger. `slip`: the authors dropped a backslash themselves (`$ell_1$`, `epsilon-accurate`), and repair put it back.
 * `left`: damaged and not named. `wrong`: changed into something else and not named. `unread`: own macros.
 */
export type Fate = 'restored' | 'as known' | 'plain' | 'lost' | 'slip' | 'flagged' | 'left' | 'wrong' | 'unread';

export interface Outcome {
  readonly fate: Fate;
  /** Rules that made the formulas of this place. */
  readonly rules: readonly string[];
  readonly source: string;
  readonly page: string;
  readonly repaired: string;
}

interface Region {
  start: number;
  end: number;
}

/** Strip and repair one abstract; one outcome for each place that holds a formula before or after. */
export function measureRepair(abstract: string, strip: Strip = 'page'): Outcome[] {
  const stretches = stripTex(abstract.replace(/\s+/g, ' '), strip);
  const page = joinPage(stretches);
  const { markdown, repairs, leftovers } = repairText(page, { dollars: 'lost' });
  const after = stripTex(markdown, 'light').map((stretch) => (stretch.kind === 'prose' ? readProse(stretch) : stretch));
  const toPage = alignTexts(joinPage(after), page);
  const toAfter = alignTexts(page, joinPage(after));
  const made = locate(after).filter(({ stretch }) => stretch.kind === 'formula');
  const before = locate(stretches).filter(({ stretch }) => stretch.kind === 'formula');
  const regions = mergeRegions([...before, ...made.map(({ start, end }) => ({ start: toPage(start), end: toPage(end) }))], page);
  return regions.map(({ start, end }) => {
    const place = { start: toAfter(start), end: toAfter(end) };
    const rules = made.filter((one) => one.start < place.end && one.end > place.start).map(({ stretch }) => findRule(repairs, stretch.source));
    const texts = { source: cut(stretches, { start, end }), repaired: cut(after, place) };
    const shown = page.slice(start, end);
    const flags = [...leftovers.map(({ text }) => text), ...repairs.flatMap((one) => (one.uncertain === undefined ? [] : [one.before]))];
    const isFlagged = flags.some((flag) => touches(page, flag, { start, end }));
    return { fate: judge(texts, shown, isFlagged), rules, source: show(texts.source), page: shown, repaired: show(texts.repaired) };
  });
}

/** Tell whether a flagged text stands where the region is. */
function touches(page: string, flag: string, { start, end }: Region): boolean {
  const index = flag === '' ? -1 : page.indexOf(flag, Math.max(0, start - flag.length + 1));
  return index >= 0 && index < end;
}

function judge({ source, repaired }: { source: Stretch[]; repaired: Stretch[] }, page: string, isFlagged: boolean): Fate {
  const [wanted, known, got] = [canonise(dropGroups(source), 'source'), canonise(dropGroups(source), 'known'), canonise(repaired, 'source')];
  const plain = canonise([{ kind: 'prose', source: page, known: page, page }], 'source');
  if (wanted === undefined || got === undefined) return 'unread';
  if (wanted === plain && got === plain) return 'plain';
  if (got === wanted) return 'restored';
  if (known !== undefined && got === known) return known === plain ? 'lost' : 'as known';
  if (got !== plain && canonise(readSlips(repaired), 'source') === canonise(readSlips(dropGroups(source)), 'source')) return 'slip';
  if (isFlagged) return 'flagged';
  return got === plain ? 'left' : 'wrong';
}

/** Braces of the authors' prose group and are not seen; on the page and after repair, every brace in prose is. */
const dropGroups = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map((stretch) =>
    stretch.kind === 'formula' ? stretch : { ...stretch, source: stretch.source.replace(/[{}]/g, ''), known: stretch.known.replace(/[{}]/g, '') },
  );

/** What a reader sees, with the structure of formulas and without the kind of their leaves; `undefined` for macros of the authors' own. */
function canonise(stretches: readonly Stretch[], field: 'source' | 'known'): string | undefined {
  let text = '';
  for (const stretch of stretches) {
    if (stretch.kind === 'prose') text += stretch[field].replace(/[\\~]/g, '');
    else {
      const formula = renderFormula(stretch[field].replace(/(?<!\\)%/g, '\\%'), false);
      if (formula.kind !== 'rendered') return undefined;
      text += readStructure(formula.html);
    }
  }
  return text
    .replace(/[\s\u200b\u2061-\u2064\u00a0]+/g, '')
    .replace(/(\d+|[A-Za-z])⟦(msub|msup|msubsup)⟧∅/g, '⟦$2⟧$1')
    .replace(/∅/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[∗]/g, '*')
    .replace(/[’′]/g, "'")
    .replace(/[|∣]/g, '|')
    .normalize('NFC');
}

/** MathML → its text and its structure; a power without a base (`360$^\circ$`) reads as one of what stands before it. */
const readStructure = (html: string): string =>
  html
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/(<(?:msub|msup|msubsup)\b[^>]*>)\s*(?:<mrow[^>]*>\s*<\/mrow>|<mrow[^>]*\/>|<mi[^>]*>\s*<\/mi>|<none[^>]*>(?:<\/none>)?)/g, '$1∅')
    .replace(/<\/?(?:math|semantics|mrow|mi|mn|mo|mtext|mspace|mstyle|mpadded|none)\b[^>]*>/g, '')
    .replace(/<(\/?)(\w+)[^>]*>/g, '⟦$1$2⟧')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' })[entity] ?? entity);

const readProse = (stretch: Stretch): Stretch => {
  const text = stretch.source.replace(/(?<!\\)\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return { ...stretch, source: text, known: text, page: text };
};

const locate = (stretches: readonly Stretch[]): (Region & { stretch: Stretch })[] => {
  let end = 0;
  return stretches.map((stretch) => ({ stretch, start: end, end: (end += stretch.page.length) }));
};

/** Widen to whole words and join what touches. */
function mergeRegions(regions: readonly Region[], page: string): Region[] {
  const merged: Region[] = [];
  for (const { start, end } of [...regions].sort((a, b) => a.start - b.start)) {
    const from = page.lastIndexOf(' ', start - 1) + 1;
    const space = page.indexOf(' ', Math.max(end, start + 1));
    const to = space < 0 ? page.length : page[end] === ' ' ? end : space;
    const last = merged.at(-1);
    if (last && from < last.end) last.end = Math.max(last.end, to);
    else merged.push({ start: from, end: to });
  }
  return merged;
}

function cut(stretches: readonly Stretch[], { start, end }: Region): Stretch[] {
  return locate(stretches).flatMap(({ stretch, ...at }) => {
    if (at.end <= start || at.start >= end) return [];
    if (stretch.kind === 'formula') return [stretch];
    const text = stretch.page.slice(Math.max(0, start - at.start), end - at.start);
    return [{ kind: 'prose', source: text, known: text, page: text }];
  });
}

const show = (stretches: readonly Stretch[]): string => stretches.map(({ kind, source }) => (kind === 'formula' ? `$${source}$` : source)).join('');

const findRule = (repairs: readonly Repair[], tex: string): string => repairs.find(({ after }) => after.includes(`$${tex}$`))?.rule ?? 'joined';
