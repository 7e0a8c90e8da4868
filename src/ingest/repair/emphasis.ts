/** `{\em x}`, `\emph{x}`, `\textit{x}` → `*x*`; `{\bf x}`, `\textbf{x}` → `**x**`; `\texttt{x}` → code; other text styles → plain. */
import type { RepairRule } from './rule.ts';

const MARKS: Readonly<Record<string, string>> = {
  em: '*', it: '*', sl: '*', emph: '*', textit: '*', textsl: '*', mathit: '*', bf: '**', textbf: '**', mathbf: '**',
}; // prettier-ignore

export const emphasisRule: RepairRule = {
  name: 'emphasis',
  pattern: /\{\\(em|it|sl|bf|tt|sc|rm)\s+([^{}\\\s][^{}\\]*|)\}|\\(emph|textit|textsl|textbf|texttt|textsc|textrm|text|mbox)\{([^{}\\]*)\}/g,
  repair: (match, hold) => {
    const [style, inside] = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? ''];
    const text = inside.trim();
    const around = (styled: string): string => inside.replace(/\S(?:.*\S)?/, () => styled);
    const mark = MARKS[style];
    if (text === '') return inside;
    if (style === 'tt' || style === 'texttt') return around(hold.markup(`\`${text}\``));
    return mark === undefined ? inside : around(hold.markup(mark) + text + hold.markup(mark));
  },
};

/** Read a formula that is only styled text: `\textit{unknown}`; `undefined` for a true formula. */
export function readStyledText(tex: string): { mark: string; text: string } | undefined {
  const match = /^\\(textit|textbf|emph|mathit|mathbf)\{(?=[A-Z]\}|[^{}\\$]*?[A-Za-z]{2})([^{}\\$]*)\}$/.exec(tex.trim());
  if (!match || (match[1]?.startsWith('math') && (match[2] ?? '').length < 2)) return undefined;
  return { mark: MARKS[match[1] ?? ''] ?? '', text: (match[2] ?? '').trim() };
}
