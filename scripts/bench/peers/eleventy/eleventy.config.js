/** The same pages with Eleventy: Markdown by markdown-it, maths by KaTeX, templates in Nunjucks. */
import { readFileSync } from 'node:fs';
import katex from '@vscode/markdown-it-katex';

const { order, ...kinds } = JSON.parse(readFileSync('shelves.json', 'utf8'));

export default function configure(eleventy) {
  const places = new Map(order.map((id, place) => [id, place]));
  const listEntries = (api) => {
    const entries = new Array(order.length);
    for (const entry of api.getFilteredByGlob('content/papers/*.md')) entries[places.get(entry.fileSlug)] = entry;
    return entries;
  };
  let titles;
  eleventy.amendLibrary('md', (markdown) => markdown.use(katex.default ?? katex, { output: 'mathml' }));
  eleventy.addCollection('entries', listEntries);
  eleventy.addCollection('leaves', (api) => listLeaves(listEntries(api), places));
  eleventy.addCollection('indexes', () =>
    Object.entries(kinds).flatMap(([kind, { shelves }]) => cut(shelves, 600).map((leaf) => ({ kind, ...leaf }))),
  );
  eleventy.addFilter('neighbours', (id, entries) => {
    titles ??= entries.map(({ data }) => data.title);
    const at = places.get(id);
    const link = (place) => (order[place] === undefined ? undefined : { id: order[place], title: titles[place] });
    return { newer: link(at - 1), older: link(at + 1) };
  });
  return { dir: { input: 'content', output: '_site', includes: '../_includes' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
}

function listLeaves(entries, places) {
  const all = cut(entries, 50).map((leaf) => ({ path: '/papers/', title: 'All papers', ...leaf }));
  const others = Object.entries(kinds).flatMap(([kind, { size, shelves }]) =>
    shelves.flatMap(({ slug, title, ids }) => {
      const items = ids.map((id) => entries[places.get(id)]);
      return cut(items, size || items.length).map((leaf) => ({ path: `/${kind}/${slug}/`, title, ...leaf }));
    }),
  );
  return [...all, ...others];
}

function cut(items, size) {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({ items: items.slice(index * size, (index + 1) * size), number: index + 1, last }));
}
