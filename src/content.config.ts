import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Entry } from './entries/entry.ts';
import { createEntryLoader } from './integrations/entry-loader.ts';
import { findLocations } from './locations.ts';

const locations = findLocations();
const ownGuides = path.join(locations.content, 'guides');

/** Entries are data: rendered by our loader, which is also their validator. */
const papers = defineCollection({ loader: createEntryLoader(locations), schema: z.custom<Entry>() });

/** Pages by the maintainers, full MDX; a content folder without guides gets the ones that come with Papershelf. */
const guides = defineCollection({
  loader: glob({ base: existsSync(ownGuides) ? ownGuides : 'content/guides', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence for the description of the page. */
    description: z.string(),
    /** Position among the guides, smallest first. */
    order: z.number().default(100),
  }),
});

export const collections = { papers, guides };
