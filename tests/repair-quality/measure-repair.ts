/** Strip an abstract's TeX as the page does, repair it, and compare with what its authors wrote, formula by formula. */
import { renderFormula } from '../../src/entries/formula.ts';
import { repairText } from '../../src/ingest/repair/repair-text.ts';
import type { Repair } from '../../src/ingest/repair/rule.ts';
import { alignTexts } from './align-texts.ts';
import { joinPage, stripTex, type Stretch, type Strip } from './strip-tex.ts';

/**
 * `restored`: reads as its authors wrote it. `as known`: all that the page left of it. `plain`: reads right without
 * a formula (`O(n)`). `lost`: damaged, and the page holds no sign of it. `flagged`: damaged or wrong, and named in the
 * ledger. `left`: damaged and not named. `wrong`: changed into something else and not named. `unread`: own macros.
 */
export type Fate = 'restored' | 'as known' | 'plain' | 'lost' | 'flagged' | 'left' | 'wrong' | 'unread';

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
    const isFlagged = flags.some((flag) => shown.includes(flag) || (flag.includes(shown) && shown.length > 2));
    return { fate: judge(texts, shown, isFlagged), rules, source: show(texts.source), page: shown, repaired: show(texts.repaired) };
  });
}

function judge({ source, repaired }: { source: Stretch[]; repaired: Stretch[] }, page: string, isFlagged: boolean): Fate {
  const [wanted, known, got] = [canonise(source, 'source'), canonise(source, 'known'), canonise(repaired, 'source')];
  const plain = canonise([{ kind: 'prose', source: page, known: page, page }], 'source');
  if (wanted === undefined || got === undefined) return 'unread';
  if (wanted === plain && got === plain) return 'plain';
  if (got === wanted) return 'restored';
  if (known !== undefined && got === known) return known === plain ? 'lost' : 'as known';
  if (isFlagged) return 'flagged';
  return got === plain ? 'left' : 'wrong';
}

/** What a reader sees, with the structure of formulas and without the kind of their leaves; `undefined` for macros of the authors' own. */
function canonise(stretches: readonly Stretch[], field: 'source' | 'known'): string | undefined {
  let text = '';
  for (const stretch of stretches) {
    if (stretch.kind === 'prose') text += stretch[field].replace(/[\\{}~*]/g, '');
    else {
      const formula = renderFormula(stretch[field], false);
      if (formula.kind !== 'rendered') return undefined;
      text += formula.html
        .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
        .replace(/<\/?(?:math|semantics|mrow|mi|mn|mo|mtext|mspace|mstyle|mpadded|none)\b[^>]*>/g, '')
        .replace(/<(\/?)(\w+)[^>]*>/g, '⟦$1$2⟧')
        .replace(/&(?:lt|gt|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' })[entity] ?? entity);
    }
  }
  return text
    .replace(/[\s\u200b\u2061-\u2064\u00a0]+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[∗]/g, '*')
    .replace(/[’′]/g, "'")
    .replace(/[|∣]/g, '|')
    .normalize('NFC');
}

const readProse = (stretch: Stretch): Stretch => {
  const text = stretch.source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
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
