/** The backslashes that authors forgot themselves: `$ell_1$`, `$360^{circ}$`, `epsilon-accurate`, and `\Omega` outside dollars. */
import { GREEK_NAMES } from '../../src/ingest/fold-title.ts';
import type { Stretch } from './strip-tex.ts';

const NAMES = [...GREEK_NAMES, 'varepsilon', 'ell', 'infty', 'circ', 'Omega', 'Gamma', 'Delta', 'Theta', 'Lambda', 'Sigma', 'Phi', 'Psi'].join('|');
const IN_FORMULA = new RegExp(`(?<![\\\\A-Za-z])(${NAMES})(?![A-Za-z])`, 'g');
const IN_PROSE = new RegExp(`(\\\\?(?<![A-Za-z])(?:${NAMES})(?![A-Za-z]))`);

/** Write each forgotten backslash, and each letter named in prose as a formula. */
export function readSlips(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    if (stretch.kind === 'formula') {
      const tex = stretch.source.replace(IN_FORMULA, '\\$1');
      return [{ ...stretch, source: tex, known: tex }];
    }
    return stretch.source.split(IN_PROSE).map((text, index): Stretch => {
      const source = index % 2 === 0 ? text : `\\${text.replace('\\', '')}`;
      return { kind: index % 2 === 0 ? 'prose' : 'formula', source, known: source, page: text };
    });
  });
}
