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
