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
  { pattern: /(?<!\w)\w{1,2}\^\w+/g, reason: 'possibly a power that lost its dollars' },
  { pattern: /(?<![\w-])[A-Za-z]_\w{1,3}(?!\w)/g, reason: 'possibly an index that lost its dollars' },
  {
    pattern: /(?<!\w)(?:mathcal|mathbb|mathbf|mathrm|mathit|textbf|textit|texttt|emph|frac|sqrt|infty|leq|geq|cdot|approx)(?!\w)/g,
    reason: 'a command that lost its backslash',
  },
  {
    pattern: /(?<![\w-])(?:epsilon|varepsilon|delta|kappa|lambda|sigma|theta|omega|Omega|Theta|Sigma|Phi|Psi|mu|eta|tau|rho|geq?|leq?)(?![\w-])/g,
    reason: 'possibly a letter or sign that lost its backslash',
  },
  { pattern: /\d(?:times|sim|pm|approx|leq|geq)(?![a-z])/g, reason: 'a sign that lost its backslash' },
  { pattern: /(?:~|\b)ref(?:fig|tab|sec|eq|alg|app):\S*|\[\?\]|\bcite[pt]?\{\S*/g, reason: 'a lost reference' },
];

/** Who must look at more reads the text itself. */
const MAX_LEFTOVERS = 100;

export interface Leftover {
  readonly text: string;
  readonly reason: string;
}

/** Find suspicious words in prose; each word once, under the first reason that fits. */
export function findLeftovers(prose: string): Leftover[] {
  const seen = new Set<string>();
  return SUSPICIONS.flatMap(({ pattern, reason }) =>
    [...prose.matchAll(pattern)].flatMap(([text]) => {
      if (seen.size >= MAX_LEFTOVERS || [...seen].some((other) => other.includes(text))) return [];
      seen.add(text);
      return [{ text, reason }];
    }),
  );
}
