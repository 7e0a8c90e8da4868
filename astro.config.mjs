import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import path from 'node:path';
import { derivedFiles } from './src/integrations/derived-files.ts';
import { loadSite } from './src/integrations/load-frame.ts';
import { ownTexts } from './src/integrations/own-texts.ts';
import { findLocations } from './src/locations.ts';
import { findLanguage } from './src/texts/languages.ts';

const locations = findLocations();
const site = await loadSite(locations);

export default defineConfig({
  site: site.url,
  base: site.basePath,
  outDir: locations.out,
  cacheDir: path.join(locations.cache, 'astro'),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  compressHTML: true,
  // unified for guides too: one Markdown for the whole site.
  markdown: { processor: unified(), syntaxHighlight: false },
  integrations: [mdx(), derivedFiles(locations)],
  prefetch: false,
  devToolbar: { enabled: false },
  vite: {
    // Pages and their scripts take the words of the site's language; everything else takes the English of package.json.
    plugins: [ownTexts(path.resolve(`src/texts/${findLanguage(site.language) ?? 'en'}.ts`))],
    build: {
      // The Content-Security-Policy allows no inline scripts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // What every page runs comes as one file, also where a page of its own shares a part of it; and so does the search,
        // which its page and the dialog share.
        output: {
          codeSplitting: {
            groups: [
              { name: 'page', test: /src\/(?:client\/every-page\.ts|layouts\/Base\.astro\?astro&type=script.*)$/, priority: 3 },
              // What other pages need of it stays apart.
              {
                name: 'text',
                test: /src\/(?:search\/(?:tables\/load-file|marked-text|query-state)|catalogue\/wording|client\/search-people|client\/own\/paper-link|problems\/did-you-mean)\.ts$/,
                priority: 2,
              },
              { name: 'search', test: /src\/client\/search-(?:engine|latest|notes|results|wording)\.ts$/, priority: 1 },
            ],
          },
        },
        onLog(level, log, report) {
          // Astro marks MDX modules for itself; the bundler cannot know the mark.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
