import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { ownTexts } from '../../../src/integrations/own-texts.ts';

const resolve = (environment: string, source: string, importer?: string): unknown => {
  const { resolveId } = ownTexts('/site/src/texts/zh.ts') as { resolveId: NonNullable<Plugin['resolveId']> };
  return typeof resolveId === 'function' ? Reflect.apply(resolveId, { environment: { name: environment } }, [source, importer]) : undefined;
};

test('pages share the texts of the language', () => {
  expect(resolve('ssr', '#texts', '/site/src/pages/index.astro')).toBe('/site/src/texts/zh.ts');
  expect(resolve('ssr', './other.ts', '/site/src/pages/index.astro')).toBeUndefined();
});

test('each script of the browser has texts of its own, beside the file they come from', () => {
  const [search, list] = ['search', 'list'].map((name) => String(resolve('client', '#texts', `/site/src/client/${name}.ts`)));
  expect(search).not.toBe(list);
  expect(search?.slice(0, search.lastIndexOf('/'))).toBe('/site/src/texts');
  expect(search).toMatch(/^\/site\/src\/texts\/zh\.ts\?/);
});
