/** Titles as LaTeX: markup and maths kept, capitals in braces where styles that lower-case titles would damage them. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { hasMarkup } from '../../entries/inline.ts';
import { parseTitle } from '../../entries/markdown.ts';
import { escapeLatex } from './latex.ts';

/** Words made from names, which keep their capital within a sentence. */
const NAMES = new Set(
  `Abel Abelian Adam Amazon American Android Arabic Banach Bayes Bayesian Bellman Bernoulli Bernstein Boltzmann Boolean Bregman Brownian Byzantine
  Carlo Cauchy Chebyshev Chinese Cholesky Dirichlet English Euclidean Euler European Facebook Finetti Fisher Fourier French Frobenius Galerkin Gauss Gaussian
  German Gibbs Google Granger Hadamard Hamilton Hamiltonian Hawkes Hebbian Hermitian Hessian Hilbert Hölder Hopfield Huber Indian Internet Ising Jacobian
  Japanese Java Kalman Kolmogorov Korean Krylov Kronecker Kullback Lagrange Lagrangian Langevin Laplace Laplacian Latin Leibler Levenberg Levy Lévy Linux Lipschitz Lyapunov
  Mahalanobis Mamba Markov Markovian Marquardt Mercer Metropolis Minkowski Monte Nash Nesterov Newton Newtonian Nyström Pareto Pearson Poincaré Poisson Python
  Rademacher Reddit Riemann Riemannian Russian Schrödinger Shannon Shapley Sinkhorn Sobolev Spanish Stackelberg Stein Tchebycheff Thompson Tikhonov Turing
  Twitter Vandermonde Vapnik Voronoi Wasserstein Wiener Wikipedia YouTube`.split(/\s+/),
);

const MACROS: Readonly<Partial<Record<Nodes['type'], string>>> = { emphasis: 'emph', strong: 'textbf', inlineCode: 'texttt' };

export interface TitleOptions {
  /** Further words that keep their capitals. */
  readonly names?: readonly string[];
  /** BCP 47; styles lower-case the capitals of English alone, where a capital says little. */
  readonly language?: string | undefined;
}

/**
 * Render a title.
 *
 * @example renderLatexTitle('LoRA & $\\ell_0$ in Words') // => '{LoRA} \\& {$\\ell_0$} in Words'
 */
export function renderLatexTitle(markdown: string, { names = [], language = 'en' }: TitleOptions = {}): string {
  const listed = new Set(names);
  const isEnglish = /^en\b/.test(language);
  const kept = (word: string): boolean =>
    listed.has(word) || NAMES.has(word) || (/\p{Lu}/u.test(word) && (!isEnglish || !/\p{Script=Latin}/u.test(word)));
  if (!hasMarkup(markdown)) return protectCapitals(markdown, kept);
  const render = (node: RootContent | PhrasingContent): string => {
    if (node.type === 'inlineMath') return renderMath(node.value);
    const inside = 'value' in node ? protectCapitals(node.value, kept) : 'children' in node ? node.children.map(render).join('') : '';
    const macro = MACROS[node.type];
    return macro === undefined ? inside : `\\${macro}{${inside}}`;
  };
  return parseTitle(markdown).children.map(render).join(' ').replace(/\s+/g, ' ');
}

const BRACES: Readonly<Record<string, string>> = { '\\{': String.raw`\lbrace `, '\\}': String.raw`\rbrace ` };

/** TeX as its author wrote it; what could reach beyond its own formula is shown as text. */
function renderMath(tex: string): string {
  // BibTeX counts escaped braces like all others. A backslash and the sign after it are read together, for `\\` ends a line.
  const safe = tex.replace(/\\[\s\S]/g, (command) => BRACES[command] ?? command);
  const unescaped = safe.replace(/\\[\s\S]/g, '');
  return isBalanced(safe) && !/[%$\\]/.test(unescaped) ? `{$${safe}$}` : `{${escapeLatex(tex)}}`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function protectCapitals(value: string, isKept: (word: string) => boolean): string {
  const pieces: string[] = [];
  let plain = '';
  for (const match of value.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    const [word] = match;
    const next = value.slice(match.index + word.length);
    if (!needsCapitals(word, next) && !isKept(word)) plain += word;
    else {
      pieces.push(escapeLatex(plain), `{${escapeLatex(word)}}`);
      plain = '';
    }
  }
  return pieces.join('') + escapeLatex(plain);
}

/** A capital within the word, or a letter that stands for something; A before a space is the article. */
function needsCapitals(word: string, next: string): boolean {
  if (/^\p{Lu}\p{M}*$/u.test(word)) return word !== 'A' || !/^(?:\s|$)/.test(next);
  return /.\p{Lu}/u.test(word);
}
