/** One folding for everything that is compared while searching: what is indexed, what is typed, what is ranked. */

const GREEK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu',
    ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  }),
); // prettier-ignore

/**
 * Fold a text to lower-case letters without accents, Greek letters by name, raised digits on the line.
 *
 * @example foldText('Nyström γ-MoD²') // => 'nystrom gamma-mod2'
 */
export function foldText(text: string): string {
  // Most words and texts are this plain, and a search folds thousands.
  if (/^(?:[!-~]+(?: [!-~]+)*)?$/.test(text)) return text.toLowerCase();
  const plain = text.toWellFormed().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return spellGreek(plain)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Write Greek letters by name, one capital for a capital. */
export function spellGreek(text: string): string {
  return text.replace(/\p{Script=Greek}/gu, (letter) => {
    const name = GREEK.get(letter.toLowerCase());
    if (name === undefined) return letter;
    return letter === letter.toLowerCase() ? name : name.slice(0, 1).toUpperCase() + name.slice(1);
  });
}

/**
 * Split a text into folded words: runs of letters and digits, with the signs that belong to names (`c++`, `c#`).
 *
 * @example foldWords('PFGM++: a low-rank view') // => ['pfgm++', 'a', 'low', 'rank', 'view']
 */
export function foldWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+[+#]*/gu) ?? [];
}
