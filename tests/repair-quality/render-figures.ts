/** Figures of the repair as tables of text. */
import type { Fate, Outcome } from './measure-repair.ts';

export interface RuleFigures {
  readonly applied: number;
  readonly right: number;
  readonly wrong: number;
  readonly flagged: number;
}

/** Count places by what became of them. */
export function countFates(outcomes: readonly Outcome[]): Record<Fate, number> {
  const counts: Record<Fate, number> = { restored: 0, 'as known': 0, plain: 0, lost: 0, slip: 0, flagged: 0, left: 0, wrong: 0, unread: 0 };
  for (const { fate } of outcomes) counts[fate]++;
  return counts;
}

/** Count places rule by rule; a place that several rules made counts for each. */
export function countRules(outcomes: readonly Outcome[]): Map<string, RuleFigures> {
  const figures = new Map<string, RuleFigures>();
  for (const { rules, fate } of outcomes) {
    if (fate === 'unread') continue;
    for (const rule of new Set(rules)) {
      const { applied, right, wrong, flagged } = figures.get(rule) ?? { applied: 0, right: 0, wrong: 0, flagged: 0 };
      const isRight = fate === 'restored' || fate === 'as known' || fate === 'plain' || fate === 'lost' || fate === 'slip';
      figures.set(rule, {
        applied: applied + 1,
        right: right + Number(isRight),
        wrong: wrong + Number(fate === 'wrong' || fate === 'left'),
        flagged: flagged + Number(fate === 'flagged'),
      });
    }
  }
  return figures;
}

/** One line a rule: precision counts what is flagged as neither right nor wrong; recall is the share of damage it restored. */
export function renderFigures(outcomes: readonly Outcome[]): string {
  const fates = countFates(outcomes);
  const damage = fates.restored + fates['as known'] + fates.flagged + fates.left + fates.wrong;
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const rows = [...countRules(outcomes)].map(([rule, { applied, right, wrong, flagged }]) =>
    [
      rule.padEnd(16),
      ...[applied, right, wrong, flagged, share(right, right + wrong), share(right, damage)].map((cell) => String(cell).padStart(9)),
    ].join(''),
  );
  const head = ['rule'.padEnd(16), ...['applied', 'right', 'wrong', 'flagged', 'precision', 'recall'].map((cell) => cell.padStart(9))].join('');
  const fateLines = Object.entries(fates).map(([fate, count]) => `${fate.padEnd(16)}${String(count).padStart(9)}`);
  return [
    head,
    ...rows,
    '',
    ...fateLines,
    '',
    `Put back ${share(fates.restored + fates['as known'], damage)} of the damage the page shows; silently wrong ${fates.wrong} of ${damage}.`,
  ].join('\n');
}
