import { compile } from '@mdx-js/mdx';
import type { Nodes as HastNodes, Root } from 'hast';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { parseEntry } from '../../src/entries/parse-entry.ts';

const folder = 'content/papers';

test.each(readdirSync(folder))('%s is valid MDX that holds no code and says what our page says', async (name) => {
  const file = path.join(folder, name);
  const { entry } = parseEntry({ file, bytes: readFileSync(file) });
  const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const seen = await compileText(body);
  expect(seen.code).toEqual([]);
  expect(fold(seen.text)).toBe(fold(readHtml(entry!.html)));
});

/** Compile with the stock compiler and read the tree it would turn into code; nothing is run. */
async function compileText(body: string): Promise<{ text: string; code: string[] }> {
  let text = '';
  const code: string[] = [];
  const read = (node: HastNodes): void => {
    if (node.type.startsWith('mdx')) code.push(node.type);
    if (node.type === 'text') text += node.value;
    if (node.type === 'element' && String(node.properties.className).includes('math')) return;
    if ('children' in node) for (const child of node.children) read(child);
  };
  const collect = () => (tree: Root) => {
    read(tree);
  };
  await compile(body, { remarkPlugins: [remarkGfm, remarkMath], rehypePlugins: [collect] });
  return { text, code };
}

const readHtml = (html: string): string =>
  html
    .replace(/<math[\s\S]*?<\/math>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
