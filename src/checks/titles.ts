/**
 * A title stands for one paper, unless identifiers or people tell two papers apart. Where the abstracts differ a
 * person has to look, and the catalogue is not refused.
 */
import { foldMethodName } from '../catalogue/fold-name.ts';
import { haveSameWords } from '../catalogue/overlap.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Check } from './check.ts';
import { areDistinct } from './same-paper.ts';
import { findTwins, keepOne } from './twins.ts';

export const checkTitles: Check = ({ catalogue, placeOf }) =>
  findTwins(catalogue.entries, ({ titleText }) => foldMethodName(titleText).replaceAll(' ', '') || undefined)
    .filter(({ first, later }) => !areDistinct(first, later))
    .map(({ first, later }) => {
      const [place, relatedPlace] = [placeOf(later.file, ['title']), placeOf(first.file, ['title'])];
      const message = `The title \`${later.titleText.replaceAll('`', "'")}\` belongs to another entry.`;
      return createProblem('duplicate-title', { file: later.file, place }, message, {
        severity: haveSameWords(first.text, later.text) ? 'error' : 'warning',
        fix: keepOne(first, later),
        related: { file: first.file, ...(relatedPlace && { place: relatedPlace }) },
      });
    });
