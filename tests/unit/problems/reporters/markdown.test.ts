import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../../src/problems/reporters/markdown.ts';
import { HOSTILE, PROBLEMS } from './problems-fixture.ts';

const typesIn = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];

describe('renderMarkdown', () => {
  test('lists problems below their count', () => {
    expect(renderMarkdown(PROBLEMS)).toMatchInlineSnapshot(`
      "**The content has 1 error, 1 note in 2 files.**

      - \`content/papers/glm.mdx:7:11\` **error**: A topic outside the vocabulary (\`unknown-topic\`)  
        Topic \`map-makin\` is not in the vocabulary.  
        Fix: write \`map-making\`.  
        See \`content/topics.yaml:2:1\`
      - \`content/papers/a.mdx\` **note**: An entry without topics (\`no-topic\`)  
        The entry has no topic.
      "
    `);
  });

  test('says so when there are none', () => expect(renderMarkdown([])).toBe('The content has no problems.\n'));

  test('shows foreign text as text', () => {
    const report = renderMarkdown([HOSTILE]);
    const types = new Set(typesIn(fromMarkdown(report)));
    expect([...types].sort()).toEqual(['break', 'inlineCode', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text']);
    expect(report).not.toMatch(/@maintainer|#1|https:\/\//);
  });

  test('fits into a comment', () => {
    const report = renderMarkdown(Array.from({ length: 2000 }, () => PROBLEMS[0]!));
    expect(report.length).toBeLessThan(65_000);
    expect(report).toMatch(/There are \d+ more: run `npm run check`\.\n$/);
  });
});
