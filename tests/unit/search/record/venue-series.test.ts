import { expect, test } from 'vitest';
import { findVenueSeries } from '../../../../src/search/record/venue-series.ts';

test.each([
  ['ICLR 2024', 'ICLR'],
  ['AAAI', 'AAAI'],
  ['3DV', '3DV'],
  ['NeurIPS 2024 Track on Datasets and Benchmarks', 'NeurIPS'],
  ['JMLR 21 (2020) 1-53', 'JMLR'],
  ['PNAS 115(48):E11221-E11230, 2018', 'PNAS'],
  ['COLING 2025, pages 9311-9328', 'COLING'],
  ['AAAI 2025, 39(23), 24123-24131', 'AAAI'],
  ['Findings of EMNLP 2024', 'Findings of EMNLP'],
  ['2024 IEEE Conference on Maps', 'IEEE Conference on Maps'],
  ['Proceedings of the 41st Conference on Maps', 'Proceedings of the 41st Conference on Maps'],
  ['ICML 2023 Workshop on Shelves', 'ICML workshops'],
  ['2024', undefined],
])('%j belongs to %j', (venue, series) => {
  expect(findVenueSeries(venue)).toBe(series);
});
