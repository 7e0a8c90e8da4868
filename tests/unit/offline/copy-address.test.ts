import { describe, expect, test } from 'vitest';
import { findCopyAddress, relate, type Site } from '../../../src/offline/copy-address.ts';

const files = [
  'index.html',
  '404.html',
  'theme.js',
  'papers/moss/index.html',
  'papers/moss.bib',
  'topics/index.html',
  'search/index.html',
  'left/x.xml',
  'a b/ü#.txt',
];
const at = (live: string): Site => ({ live: new URL(live), files: new Set(files), isLeftBehind: (file) => file.startsWith('left/') });
const site = at('https://moss.example.org/');

describe('an address in the copy', () => {
  test.each([
    ['a page from the home page', 'index.html', '/papers/moss/', 'papers/moss/index.html'],
    ['the home page', 'papers/moss/index.html', '/', '../../index.html'],
    ['a page without its last slash', 'index.html', '/topics', 'topics/index.html'],
    ['a file', 'papers/moss/index.html', '/papers/moss.bib', '../moss.bib'],
    ['query and fragment', 'topics/index.html', '/search/?q=low+rank&topic=moss#results', '../search/index.html?q=low+rank&topic=moss#results'],
    ['an address relative to the page', 'papers/moss/index.html', '../../topics/', '../../topics/index.html'],
    ['a relative address on a page that is no directory', '404.html', 'topics/', 'topics/index.html'],
    ['a query alone', 'search/index.html', '?q=x', 'index.html?q=x'],
    ['characters that mean something in an address', 'index.html', '/a%20b/%C3%BC%23.txt', 'a%20b/%C3%BC%23.txt'],
    ['a place on the page', 'topics/index.html', '#gardens', '#gardens'],
    ['nothing', 'topics/index.html', '', ''],
    ['another host', 'index.html', 'https://example.com/a b', 'https://example.com/a b'],
    ['the site itself on the web', 'index.html', 'https://moss.example.org/topics/', 'https://moss.example.org/topics/'],
    ['another host without a scheme', 'index.html', '//example.com/x', 'https://example.com/x'],
    ['mail', 'index.html', 'mailto:ada@example.org', 'mailto:ada@example.org'],
    ['an address on the web that is none', 'index.html', 'http://[', 'http://['],
    ['data', 'index.html', 'data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
    ['a file that stays behind', 'topics/index.html', '/left/x.xml', 'https://moss.example.org/left/x.xml'],
  ])('%s', (_, from, address, expected) => {
    expect(findCopyAddress(address, from, site)?.href).toBe(expected);
  });

  test.each(['/nowhere/', 'nowhere.txt', '/papers', '../../../etc/passwd', '/a%'])('nothing is made up for %s', (address) => {
    expect(findCopyAddress(address, 'index.html', site)).toBeUndefined();
  });

  test('a base path is taken off, and what lies outside of it is not there', () => {
    const below = at('https://example.org/shelf/');
    expect(findCopyAddress('/shelf/topics/', 'papers/moss/index.html', below)?.href).toBe('../../topics/index.html');
    expect(findCopyAddress('/shelf/', 'papers/moss/index.html', below)?.href).toBe('../../index.html');
    expect(findCopyAddress('../../topics/', 'papers/moss/index.html', below)?.href).toBe('../../topics/index.html');
    expect(findCopyAddress('/topics/', 'index.html', below)).toBeUndefined();
  });
});

test('a name that looks like a scheme is written so that it is none', () => {
  expect(new URL(relate('index.html', 'a:b/c.html'), 'file:///copy/').pathname).toBe('/copy/a%3Ab/c.html');
});
