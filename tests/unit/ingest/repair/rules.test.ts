import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairRules } from '../../../../src/ingest/repair/index.ts';
import { repairText } from '../../../../src/ingest/repair/repair-text.ts';

const repair = (text: string): string => repairText(text, { dollars: 'lost' }).markdown;

/** Rule by rule: what the page shows, and what the authors wrote. */
const REPAIRS: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  times: [
    ['on 4timesRTX 3090 cards', 'on 4$\\times$RTX 3090 cards'],
    ['faster by 1.5-2.7times than', 'faster by 1.5-2.7$\\times$ than'],
    ['up to 3times, and', 'up to 3$\\times$, and'],
    ['at 64{times}64 pixels', 'at $64{\\times}64$ pixels'],
    ['at 224 times 224 pixels', 'at $224 \\times 224$ pixels'],
    ['of 17 times 17 times 3.65 mm', 'of $17 \\times 17 \\times 3.65$ mm'],
    ['an n times n grid', 'an $n \\times n$ grid'],
  ],
  sim: [
    ['by 3%sim20% in', 'by $3\\%\\sim20\\%$ in'],
    ['regions (sim50\\%).', 'regions ($\\sim50\\%$).'],
  ],
  'escaped-character': [['a 50\\% cut, R\\&D', 'a 50% cut, R&D']],
  'double-quotes': [
    ["select ``interesting'' ones", 'select “interesting” ones'],
    ['between ``A rides B" and ``B rides A".', 'between “A rides B” and “B rides A”.'],
    ["a mild ''informative'' condition", 'a mild “informative” condition'],
    ['a ``so-called "good" fit\'\' here', 'a “so-called "good" fit” here'],
  ],
  'single-quotes': [
    ["of `CCA-family' methods", 'of ‘CCA-family’ methods'],
    ["the `user's choice' of", "the ‘user's choice’ of"],
  ],
  emphasis: [
    ['in a {\\em finite sample} setting', 'in a *finite sample* setting'],
    ['\\textbf{HEI}, a framework', '**HEI**, a framework'],
    ['call \\texttt{run}', 'call `run`'],
    ['\\textsc{Snug} fits', 'Snug fits'],
  ],
  accent: [
    ['the Nystr\\"om method', 'the Nyström method'],
    ['Fr\\\'{e}chet and {\\"o} and \\v{S}koda', 'Fréchet and ö and Škoda'],
    ['na\\"{\\i}ve, \\c{c}a, \\.Istanbul', 'naïve, ça, İstanbul'],
  ],
  letter: [['S{\\o}ren, Stra{\\ss}e, \\L ukasz', 'Søren, Straße, Łukasz']],
  'greek-letter': [
    ['introduce {\\mu}-Bench', 'introduce $\\mu$-Bench'],
    ['called gamma-MoD.', 'called $\\gamma$-MoD.'],
    ['an epsilon-approximate answer', 'an $\\epsilon$-approximate answer'],
  ],
  'tex-space': [
    ['(i.\\,i.\\,d) data', '(i.i.d) data'],
    ['10\\,000 rows', '10\u202f000 rows'],
    ['in Fig.~2', 'in Fig. 2'],
  ],
  'dead-address': [
    ['see www. example and https://github now', 'see `www`. example and `https://github` now'],
    ['at CIDEr@0.5IoU it wins', 'at `CIDEr@0.5IoU` it wins'],
  ],
  'cross-reference': [['in Theorem~\\ref{main}.', 'in Theorem.']],
  citation: [['as \\citet[p. 3]{doe2020} shows', 'as \\[doe2020] shows']],
  footnote: [['a cost\\footnote{See below.} of', 'a cost (See below.) of']],
  'lost-reference': [['see Fig.~reffig:case (a)', 'see Fig. (a)']],
  ell: [
    ['on the ell_0 ball', 'on the $\\ell_0$ ball'],
    ['the ell_{2,1}-norm', 'the $\\ell_{2,1}$-norm'],
  ],
  power: [
    ['S^{2}FT trains', 'S$^{2}$FT trains'],
    ['of x^{2}.', 'of $x^{2}$.'],
  ],
  limit: [
    ['when D{to}infty.', 'when $D{\\to}\\infty$.'],
    ['as n to infty', 'as $n \\to \\infty$'],
  ],
  'tight-operator': [
    ['in N{+}D dimensions', 'in $N{+}D$ dimensions'],
    ['when D{=}2048/128.', 'when $D{=}2048/128$.'],
  ],
  calligraphic: [
    ['in mathcal{O}(n log n) time', 'in $\\mathcal{O}(n \\log n)$ time'],
    ['on mathbb{R}^d', 'on $\\mathbb{R}^d$'],
  ],
  formula: [
    ['for x_i, where epsilon > 0.', 'for $x_i$, where $\\epsilon > 0$.'],
    ['in O(n log n / epsilon^2) time', 'in $O(n \\log n / \\epsilon^2)$ time'],
    ['with d geq 2 and 10^{-3}', 'with $d \\geq 2$ and $10^{-3}$'],
  ],
  'formula-guess': [
    ['for x in R^d only', 'for $x \\in R^d$ only'],
    ['a norm |x_i|', 'a norm $|x_i|$'],
    ['for i in [K] and dgeq 2', 'for $i \\in [K]$ and $d\\geq 2$'],
    ['in O(sqrt(K)) and 10^100', 'in $O(\\sqrt{K})$ and $10^{100}$'],
  ],
  dash: [
    ['the model -- the largest -- wins', 'the model – the largest – wins'],
    ['encoder--decoder', 'encoder–decoder'],
  ],
  href: [
    ['at https://example.org/x{https://example.org/x}.', 'at https://example.org/x.'],
    ['\\href{https://example.org/x}{here}', '[here](https://example.org/x)'],
  ],
  'split-address': [['code: https: //example.org/a-b.', 'code: [https: //example.org/a-b](https://example.org/a-b).']],
  'address-full-stop': [['at https://example.org/x .', 'at https://example.org/x.']],
};

describe.each(Object.entries(REPAIRS))('%s', (name, cases) => {
  test.each(cases)('%s → %s', (before, after) => {
    expect(repair(before)).toBe(after);
    expect(repairText(before, { dollars: 'lost' }).repairs.map(({ rule }) => rule)).toContain(name);
  });
});

test('every rule has an example', () => {
  const silent = ['address'];
  expect([...new Set(repairRules.map(({ name }) => name))].filter((name) => !silent.includes(name)).sort()).toEqual(Object.keys(REPAIRS).sort());
});

test.each([
  'four times faster, 27-90 times fewer parameters, sometimes 10 times',
  'a sim-to-real gap, sim2real transfer, simulation, 3 similar ones',
  'in particular, integers, infinity, information, into, to infer',
  'Alpha-Beta Labs, alpha-beta pruning, gamma rays, a beta-blocker, Beta-Binomial, beta-Bernoulli',
  'it is well known; a spell, a cell_0 table, RefCOCO_val and S^3A',
  'pass `--help` or --verbose',
  'about ~3x better and -1.5% worse',
  "the authors' and users' work, rock 'n' roll, the '90s",
  'a set {a, b} and (x, f(x,y)), G=(V, D,B)',
  'for $5 or $10 each',
  'at 4psi (1000 psi), Phi-3 and GPT-4, k times a day, 2^|D| in all',
])('%s is left alone', (text) => {
  expect(repairText(text, { dollars: 'lost' }).repairs).toEqual([]);
});

test('plain prose is never touched', () => {
  const words = [
    'four',
    'times',
    'sim',
    'to',
    'in',
    'gamma',
    'rays',
    'epsilon',
    'mu',
    '50%',
    '3.5',
    '(a)',
    'well-known',
    'F1',
    "user's",
    'LoRA,',
    'x',
    'ell',
    'C++',
    'A/B.',
    'infinity',
    '2:4',
    '~3x',
    '“so”',
  ];
  const prose = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(prose, (text) => {
      expect(repairText(text, { dollars: 'lost' }).repairs).toEqual([]);
    }),
  );
});

test('a repaired text is not repaired again', () => {
  for (const [, after] of Object.values(REPAIRS).flat()) {
    if (!/\]\(|`/.test(after)) expect(repairText(after, { dollars: 'kept' }).repairs).toEqual([]);
  }
});
