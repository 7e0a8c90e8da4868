import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const papers = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './content/papers', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: z.object({
    title: z.string(),
    date: z.string(),
    when: z.string(),
    names: z.array(z.object({ name: z.string(), slug: z.string().optional() })),
    topics: z.array(z.string()).default([]),
    methods: z.array(z.string()).default([]),
    venue: z.string().optional(),
    doi: z.string().optional(),
    pdf: z.string().optional(),
    code: z.string().optional(),
    source: z.string().optional(),
    description: z.string(),
    related: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
});

export const collections = { papers };
