import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../../src/catalogue/files/site-file.ts';

describe('parseSite', () => {
  test('fills in what may be left out', () => {
    expect(parseSite('title: Shelf\n', 'site.yaml').value).toEqual({
      title: 'Shelf',
      description: 'A catalogue of research papers.',
      language: 'en',
      url: 'http://localhost:4321',
      basePath: '/',
      licence: 'CC0-1.0',
      authorPages: 'auto',
      offline: 'on',
      feeds: 'on',
      exports: { entries: ['bib', 'ris', 'csl.json', 'json', 'md'], citations: 'auto', pictures: 'auto' },
    });
  });

  test.each([
    ['url', 'https://papers.example.org/', 'https://papers.example.org'],
    ['basePath', 'shelf', '/shelf/'],
    ['basePath', '/a/b/', '/a/b/'],
    ['basePath', '/', '/'],
  ])('writes %s: %s as %s', (key, text, value) => {
    expect(parseSite(`title: Shelf\n${key}: ${text}\n`, 'site.yaml').value).toMatchObject({ [key]: value });
  });

  test('exports of entries are all, none or named', () => {
    const read = (text: string) => parseSite(`title: Shelf\nexports: { entries: ${text} }\n`, 'site.yaml').value?.exports.entries;
    expect([read('all'), read('none'), read('[bib, md, bib]')]).toEqual([['bib', 'ris', 'csl.json', 'json', 'md'], [], ['bib', 'md']]);
  });

  test.each([
    ['{ provider: buttondown, name: moss }', 'https://buttondown.com/api/emails/embed-subscribe/moss', 'email'],
    [
      '{ provider: mailchimp, action: "https://x.us1.list-manage.com/subscribe/post?u=1&id=2" }',
      'https://x.us1.list-manage.com/subscribe/post?u=1&id=2',
      'EMAIL',
    ],
    ['{ provider: form, action: https://mail.example.org/join }', 'https://mail.example.org/join', 'email'],
    ['{ provider: form, action: https://mail.example.org/join, field: address }', 'https://mail.example.org/join', 'address'],
  ])('subscribe: %s leads to %s', (text, action, field) => {
    expect(parseSite(`title: Shelf\nsubscribe: ${text}\n`, 'site.yaml').value?.subscribe).toMatchObject({ action, field });
  });

  test('the environment takes precedence, empty variables do not', () => {
    const env = { SITE_URL: 'https://other.example.org', BASE_PATH: '' };
    expect(parseSite('title: Shelf\nbasePath: /here/\n', 'site.yaml', env).value).toMatchObject({
      url: 'https://other.example.org',
      basePath: '/here/',
    });
  });

  test.each([
    ['url: https://example.org/path', 'invalid-value'],
    ['url: ftp://example.org', 'invalid-value'],
    ['basePath: /a b/', 'invalid-value'],
    ['basePath: /../', 'invalid-value'],
    ['basePath: //evil.example/', 'invalid-value'],
    ['repository: javascript:alert(1)', 'invalid-value'],
    ['exports: { entries: [pdf] }', 'invalid-value'],
    ['exports: { entries: some }', 'invalid-value'],
    ['subscribe: { provider: pigeon }', 'invalid-value'],
    ['subscribe: { provider: form, action: http://mail.example.org/ }', 'invalid-value'],
    ['subscribe: { provider: mailchimp, action: "javascript:alert(1)" }', 'invalid-value'],
    ['tilte: x', 'unknown-key'],
  ])('refuses %s at its line', (line, code) => {
    expect(parseSite(`title: Shelf\n${line}\n`, 'site.yaml').problems).toMatchObject([{ code, place: { line: 2 } }]);
  });

  test('names the variable that does not fit', () => {
    const { problems } = parseSite('title: Shelf\n', 'site.yaml', { SITE_URL: 'example.org' });
    expect(problems).toMatchObject([{ code: 'site', file: 'SITE_URL' }]);
    expect(problems[0]?.message).toMatchInlineSnapshot(
      `"The variable \`SITE_URL\` is not the address of a host such as https://papers.example.org, without a path: \`example.org\`."`,
    );
  });
});
