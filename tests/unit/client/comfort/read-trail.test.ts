import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readTrail } from '../../../../src/client/comfort/read-trail.ts';
import type { Trail } from '../../../../src/client/comfort/way.ts';

const card = (id: string): string => `<li data-card="${id}"><h2 class="card-title">${id}</h2></li>`;
const list = (ids: string, attributes = ''): string => `<ol class="cards" ${attributes}>${ids.split(' ').map(card).join('')}</ol>`;

/** The trail of the first card of that id in the page. */
function readFrom(main: string, id: string): Trail | undefined {
  const { document } = parseHTML(`<html><body><main><h1><bdi>Mosses</bdi></h1>${main}</main></body></html>`);
  const start = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  return start ? readTrail(start, { document, href: 'https://a.example/mosses/' }) : undefined;
}

const idsOf = (trail: Trail | undefined): string => (trail?.stops ?? []).map(({ id }) => id).join(' ');

describe('the order of a list', () => {
  test('is that of the page, under its name', () => {
    const trail = readFrom(list('a b c'), 'b');
    expect(trail).toMatchObject({ name: 'Mosses', href: 'https://a.example/mosses/', skipped: 0, total: 3 });
    expect(idsOf(trail)).toBe('a b c');
  });

  test('joins the parts of a page, each paper once', () => {
    expect(idsOf(readFrom(`<section>${list('a b')}</section><section>${list('b c')}</section>`, 'c'))).toBe('a b c');
  });

  test('is counted over all pages of a long list', () => {
    const pager = '<nav class="pager"><a rel="prev" href="/mosses/">1</a></nav>';
    const trail = readFrom(list('y z', 'data-skipped="50" data-total="87"') + pager, 'z');
    expect(trail).toMatchObject({ skipped: 50, total: 87, before: 'https://a.example/mosses/', after: undefined });
  });

  test('is that of the whole list for one of a few picked from it', () => {
    const trail = readFrom(list('c', 'data-sample') + list('a b c'), 'c');
    expect(trail?.total).toBe(3);
    expect(idsOf(trail)).toBe('a b c');
  });

  test.each([
    ['a few picked from a list on another page', list('a b', 'data-sample')],
    ['related papers', `<div data-related>${list('a b')}</div>`],
    ['the paper shown for a link', `<div class="preview">${list('a b')}</div>${list('a b')}`],
  ])('does not come from %s', (_, main) => expect(readFrom(main, 'a')).toBeUndefined());
});
