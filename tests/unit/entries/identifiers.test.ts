import { describe, expect, test } from 'vitest';
import { isArxivId, isDoi, isIsoDate, isMailto, isPublicUrl, isSlug } from '../../../src/entries/identifiers.ts';

const table = (judge: (text: string) => boolean, good: string[], bad: string[]) => {
  test.each(good)('accepts %s', (text) => expect(judge(text)).toBe(true));
  test.each(bad)('refuses %s', (text) => expect(judge(text)).toBe(false));
};

describe('isArxivId', () =>
  table(isArxivId, ['2210.02414', '0704.0001', 'hep-th/9901001', 'math.GT/0309136'], ['2210.02414v2', '2213.02414', 'arXiv:2210.02414', '']));
describe('isDoi', () =>
  table(
    isDoi,
    ['10.1145/3342195.3387548', '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2'],
    ['10.1000/x"><script>', 'doi:10.1/2', `10.1000/${'('.repeat(3000)}`],
  ));
describe('isIsoDate', () => table(isIsoDate, ['2023', '2023-02', '2024-02-29'], ['2023-13', '2023-02-29', '23', '2023-1-1', '9999']));
describe('isSlug', () => table(isSlug, ['a', 'glm-130b'], ['A', '-a', 'a-', 'a--b', 'a_b', '', '../a']));
describe('isMailto', () => table(isMailto, ['mailto:team@example.org'], ['mailto:a@b', 'mailto:a@b.org?bcc=c@d.org', 'team@example.org']));
describe('isPublicUrl', () =>
  table(
    isPublicUrl,
    [
      'https://arxiv.org/abs/2210.02414',
      'http://example.org',
      'https://en.wikipedia.org/wiki/Attention_(machine_learning)',
      'https://xn--bcher-kva.example/caf%C3%A9?q=%E4%BD%A0#a',
    ],
    [
      'javascript:alert(1)',
      'https://user@example.org',
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://2130706433/',
      'http://0x7f.1/',
      'https://localhost/',
      'file:///etc/passwd',
      '//example.org',
      'https://example.org\\@evil.org',
      'https:///x',
      'java\tscript:x',
    ],
  ));
