/** The same pages with Astro as it comes: each entry an MDX module, its own Markdown engine, maths by KaTeX. */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';

/** MDX takes no raw HTML, so the formula goes in as a tree. */
const maths = {
  name: 'katex',
  element: {
    filter: ['code'],
    visit(node, context) {
      const classes = [node.properties?.className ?? []].flat().join(' ').split(' ');
      const displayMode = classes.includes('math-display');
      if (!displayMode && !classes.includes('math-inline')) return;
      const html = katex.renderToString(node.children[0].value, { output: 'mathml', throwOnError: false, displayMode });
      context.replaceNode(node, withoutPositions(fromHtml(html, { fragment: true })).children[0]);
    },
  },
};

function withoutPositions(node) {
  delete node.position;
  node.children?.forEach(withoutPositions);
  return node;
}

export default defineConfig({
  site: 'https://papers.example.org',
  cacheDir: './.cache',
  integrations: [mdx(), sitemap()],
  markdown: { processor: satteri({ features: { math: true }, hastPlugins: [maths] }) },
  vite: { cacheDir: './.cache/vite' },
});
