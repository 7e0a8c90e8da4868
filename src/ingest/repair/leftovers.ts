/** What still looks like damage after all repairs: named for the ledger, left as it stands. */

interface Suspicion {
  readonly pattern: RegExp;
  readonly reason: string;
}

const SUSPICIONS: readonly Suspicion[] = [
  { pattern: /(?<!\S)(?=[^\s\\]*\\)\S+/g, reason: 'a backslash' },
  { pattern: /(?<!\S)(?=[^\s{}]*[{}])\S+/g, reason: 'a brace' },
  { pattern: /(?<!\S)(?=[^\s`]*``)\S+/g, reason: 'a quotation mark without partner' },
  { pattern: /\b\w+(?:_\{|\^\{)\S*/g, reason: 'an index or power that lost its dollars' },
  { pattern: /(?<!\S)(?=[^\s^]*\^)\S+/g, reason: 'possibly a power that lost its dollars' },
  {
    pattern:
      /(?<![\w-])(?:[A-Za-z]{1,3}_(?:\d{1,2}|\*|[a-z]|star|infty|alpha|beta|gamma|delta|rho|sigma|theta|lambda|mu|[α-ωΑ-Ω])|\w{0,4}[)\]|]_\w{1,3})(?!\w)/g,
    reason: 'possibly an index that lost its dollars',
  },
  { pattern: /\w?(?:left|big|Big)[([|{]|\w(?:right|big|Big)[)\]|}]/g, reason: 'a bracket of a formula that lost its dollars' },
  {
    pattern:
      /\w?(?:(?<![A-Za-z])[A-Za-z](?:geq|leq|neq|times|sim|subset|bm)|infty|subseteq|lesssim|gtrsim|rightarrow|leftarrow|uparrow|downarrow|langle|rangle|otimes|oplus|cdots?|ldots|boldsymbol|widetilde|operatorname|setminus|curlyeq|asymp|in(?=R\^|\[0))(?![a-z])/g,
    reason: 'a name of TeX that lost its backslash',
  },
  {
    pattern:
      /(?<![\w-])[b-hj-zB-HJ-Z] (?:gg|ll|sim|times|star|mid|in|cap|cup|over|circ) (?=[b-hj-zB-HJ-Z\d[({](?![A-Za-z]))|(?<!\S)(?:bm|cal|bf|rm|tilde|hat|bar) [A-Za-z](?!\w)|(?<![\w-])(?:sim|ell|star)(?= \d|[,.;)]|$)/g,
    reason: 'possibly a sign that lost its backslash',
  },
  { pattern: /(?<![\w-])[A-Za-z]_\w{1,3}(?!\w)/g, reason: 'possibly an index that lost its dollars' },
  {
    pattern: /(?<!\w)(?:mathcal|mathbb|mathbf|mathrm|mathit|textbf|textit|texttt|emph|frac|sqrt|infty|leq|geq|cdot|approx)(?!\w)/g,
    reason: 'a command that lost its backslash',
  },
  {
    pattern:
      /(?<![\w-])(?:alpha|beta|gamma|pi|phi|zeta|nu|xi|chi|Gamma|Delta|Lambda|Pi|epsilon|varepsilon|delta|kappa|lambda|sigma|theta|omega|Omega|Theta|Sigma|Phi|Psi|mu|eta|tau|rho|geq?|leq?)(?!\w|-[A-Z\d])/g,
    reason: 'possibly a letter or sign that lost its backslash',
  },
  { pattern: /\d(?:times|sim|pm|approx|leq|geq)(?![a-z])/g, reason: 'a sign that lost its backslash' },
  { pattern: /(?<![\d}] )(?<!\S)% ?[A-Za-z]+/g, reason: 'possibly a comment of TeX' },
  { pattern: /\/spl \S+/g, reason: 'a letter of an older markup' },
  { pattern: /(?:~|\b)ref(?:fig|tab|sec|eq|alg|app):\S*|\[\?\]|\bcite[pt]?\{\S*/g, reason: 'a lost reference' },
];

/** Who must look at more reads the text itself. */
const MAX_LEFTOVERS = 100;

export interface Leftover {
  readonly text: string;
  readonly reason: string;
}

/** Find suspicious words in prose; each word once, and each place under the first reason that fits. */
export function findLeftovers(prose: string): Leftover[] {
  const found = new Map<string, string>();
  const isTaken = new Uint8Array(prose.length);
  for (const { pattern, reason } of SUSPICIONS) {
    for (const { 0: text, index } of prose.matchAll(pattern)) {
      if (isTaken[index] === 1) continue;
      isTaken.fill(1, index, index + text.length);
      if (!found.has(text) && found.size < MAX_LEFTOVERS) found.set(text, reason);
    }
  }
  return [...found].map(([text, reason]) => ({ text, reason }));
}
