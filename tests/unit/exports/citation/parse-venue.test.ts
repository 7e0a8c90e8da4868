import { expect, test } from 'vitest';
import { parseVenue } from '../../../../src/exports/citation/parse-venue.ts';

test.each([
  ['ICLR 2023', { kind: 'conference', name: 'ICLR', year: 2023 }],
  ['NeurIPS', { kind: 'conference', name: 'NeurIPS' }],
  ['CVPR’23', { kind: 'conference', name: 'CVPR', year: 2023 }],
  ['2023 IEEE International Conference on Robotics', { kind: 'conference', name: 'IEEE International Conference on Robotics', year: 2023 }],
  ['3DV 2021', { kind: 'conference', name: '3DV', year: 2021 }],
  ['COLING 2025, pages 9311-9328', { kind: 'conference', name: 'COLING', year: 2025, pages: '9311-9328' }],
  ['AAAI 2025, 39(23), 2001-2010', { kind: 'conference', name: 'AAAI', year: 2025, volume: '39', issue: '23', pages: '2001-2010' }],
  ['NeurIPS 2024 Track on Datasets and Benchmarks', { kind: 'conference', name: 'NeurIPS Track on Datasets and Benchmarks', year: 2024 }],
  ['Findings of EMNLP 2025', { kind: 'conference', name: 'Findings of EMNLP', year: 2025 }],
  ['NeurIPS 2023 (oral)', { kind: 'conference', name: 'NeurIPS', year: 2023, note: 'oral' }],
  ['Workshop on Journal Mining, NeurIPS 2023', { kind: 'conference', name: 'Workshop on Journal Mining, NeurIPS', year: 2023 }],
  ['accepted to ICLR 2024', { kind: 'conference', name: 'ICLR', year: 2024 }],
  ['SemEval-2024 Task 5', { kind: 'conference', name: 'SemEval Task 5', year: 2024 }],
  ['Machine Learning for Health 2023', { kind: 'conference', name: 'Machine Learning for Health', year: 2023 }],
  ['TMLR', { kind: 'journal', name: 'TMLR' }],
  ['JMLR 21 (2020) 1-53', { kind: 'journal', name: 'JMLR', year: 2020, volume: '21', pages: '1-53' }],
  ['PNAS 115(48):E11221-E11230, 2018', { kind: 'journal', name: 'PNAS', year: 2018, volume: '115', issue: '48', pages: 'E11221-E11230' }],
  ['Nature 596, 583–589 (2021)', { kind: 'journal', name: 'Nature', year: 2021, volume: '596', pages: '583-589' }],
  ['Phys. Rev. Lett. 77, 3865 (1996)', { kind: 'journal', name: 'Phys. Rev. Lett.', year: 1996, volume: '77', pages: '3865' }],
  [
    'IEEE Robotics and Automation Letters, vol. 5, no. 2, pp. 100-107, 2020',
    { kind: 'journal', name: 'IEEE Robotics and Automation Letters', year: 2020, volume: '5', issue: '2', pages: '100-107' },
  ],
  ['IEEE Transactions on Geoscience and Remote Sensing', { kind: 'journal', name: 'IEEE Transactions on Geoscience and Remote Sensing' }],
  ['Annals of Statistics', { kind: 'journal', name: 'Annals of Statistics' }],
  ['Proceedings of the VLDB Endowment 14(3)', { kind: 'journal', name: 'Proceedings of the VLDB Endowment', volume: '14', issue: '3' }],
  ['Under review at ICLR 2025', { kind: 'unpublished', name: '' }],
  ['arXiv 2023', { kind: 'unpublished', name: '' }],
  ['PhD thesis, Example University, 2019', { kind: 'unpublished', name: 'PhD thesis, Example University', year: 2019 }],
  ['2024', { kind: 'unpublished', name: '', year: 2024 }],
  ['NeurIPS 2000-2001', { kind: 'conference', name: 'NeurIPS', year: 2001 }],
  ['Quantum 5, 433 (2021)', { kind: 'journal', name: 'Quantum', year: 2021, volume: '5', pages: '433' }],
  ['eLife 2020;9:e1', { kind: 'journal', name: 'eLife', year: 2020, volume: '9', pages: 'e1' }],
  ['Mathematics 2020, 8(3), 45', { kind: 'journal', name: 'Mathematics', year: 2020, volume: '8', issue: '3', pages: '45' }],
  ['Invented Studies 12(3), 1-9, 2020', { kind: 'journal', name: 'Invented Studies', year: 2020, volume: '12', issue: '3', pages: '1-9' }],
  ['Nature Inspired Cooperative Strategies 2010', { kind: 'unpublished', name: '', publisher: 'Nature Inspired Cooperative Strategies', year: 2010 }],
])('%s is understood', (venue, parsed) => expect(parseVenue(venue)).toEqual(parsed));

test.each(['ICRA ICCV IROS IJCAI WACV COLING CVPR ECCV RSS CoRL 3DV AAAI UAI AISTATS COLT WWW ALT'.split(' ')].flat())(
  '%s is a conference',
  (venue) => {
    expect(parseVenue(`${venue} 2021`)).toEqual({ kind: 'conference', name: venue, year: 2021 });
  },
);

test.each(
  [
    'Expert Systems with Applications|ACM Computing Surveys|Information Fusion|Medical Image Analysis|Econometrica|Biometrics|Commun. ACM'.split('|'),
    'Communications of the ACM|Knowledge-Based Systems|Distill|Nature Machine Intelligence|Science Advances|PLoS ONE|Computer Graphics Forum'.split(
      '|',
    ),
  ].flat(),
)('%s is a journal', (venue) => {
  expect(parseVenue(venue)).toEqual({ kind: 'journal', name: venue });
  expect(parseVenue(`${venue} 2022`)).toEqual({ kind: 'journal', name: venue, year: 2022 });
});

test.each(['MIT Press', 'Springer', 'Zenodo', 'GitHub', 'OpenAI', 'Example University Press', 'Some Place'])('%s puts out papers', (publisher) => {
  expect(parseVenue(publisher)).toEqual({ kind: 'unpublished', name: '', publisher });
  expect(parseVenue(`${publisher}, 2016`)).toEqual({ kind: 'unpublished', name: '', publisher, year: 2016 });
});

test.each([
  'IEEE ICRA',
  'ACM MM',
  'IEEE/CVF CVPR',
  'USENIX Security',
  'Interspeech',
  'Proceedings of the 37th ICML',
  'LoG',
  'EuroSys',
  'IJCNLP-AACL',
])('%s is a meeting', (venue) => expect(parseVenue(venue)).toEqual({ kind: 'conference', name: venue }));
