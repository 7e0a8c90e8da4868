/** `site.yaml`: what the catalogue is called and where it lives. The environment may move it elsewhere. */
import { z } from 'zod';
import { isPublicUrl } from '../../entries/identifiers.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { ENTRY_FORMATS } from '../entry-formats.ts';
import type { Site, Subscribe } from '../model.ts';
import { readYamlFile } from './yaml-file.ts';

const phrase = (max: number) => z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`);

const origin = z
  .string()
  .refine(isOrigin, 'is not the address of a host such as https://papers.example.org, without a path')
  .transform((url) => url.replace(/\/+$/, ''));

const basePath = z
  .string()
  .regex(/^\/?(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/, 'is not a path such as /papers-site/')
  .transform((path) => `/${path}/`.replace(/\/{2,}/g, '/'));

const formAction = z.string().refine((text) => text.startsWith('https://') && isPublicUrl(text), 'is not a public https address');

const subscribe = z
  .discriminatedUnion('provider', [
    z.strictObject({ provider: z.literal('buttondown'), name: z.string().regex(/^[\w-]{1,100}$/, 'is not a name at Buttondown') }),
    z.strictObject({ provider: z.literal('mailchimp'), action: formAction }),
    z.strictObject({
      provider: z.literal('form'),
      action: formAction,
      field: z
        .string()
        .regex(/^[\w[\]-]{1,60}$/, 'is not the name of a field')
        .default('email'),
    }),
  ])
  .transform((form): Subscribe => {
    if (form.provider === 'buttondown')
      return { provider: form.provider, action: `https://buttondown.com/api/emails/embed-subscribe/${form.name}`, field: 'email' };
    return form.provider === 'mailchimp' ? { ...form, field: 'EMAIL' } : form;
  });

const SHORT_FORMATS: Readonly<Record<string, readonly string[]>> = { all: ENTRY_FORMATS, none: [] };

const siteExports = z.strictObject({
  /** `all`, `none`, or a list. */
  entries: z.preprocess(
    (value) => (typeof value === 'string' ? (SHORT_FORMATS[value] ?? value) : value),
    z
      .array(z.enum(ENTRY_FORMATS))
      .transform((formats) => [...new Set(formats)])
      .default([...ENTRY_FORMATS]),
  ),
  citations: z.enum(['on', 'off', 'auto']).default('auto'),
  pictures: z.enum(['on', 'off', 'auto']).default('auto'),
});

const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag such as en or pt-BR');

const siteSchema = z.strictObject({
  title: phrase(100),
  /** One or two sentences for the home page and search engines. */
  description: phrase(400).default('A catalogue of research papers.'),
  language: languageTag.default('en'),
  /** What entries are written in unless they say otherwise. */
  paperLanguage: languageTag.exactOptional(),
  url: origin.default('http://localhost:4321'),
  basePath: basePath.default('/'),
  /** Where the content is kept, for edit links. */
  repository: z.string().refine(isPublicUrl, 'is not a public http(s) address').exactOptional(),
  /** SPDX id of the catalogue's own texts. */
  licence: phrase(60).default('CC0-1.0'),
  authorPages: z.enum(['all', 'several', 'auto']).default('auto'),
  /** `off` retires the service worker: browsers remove it, and all it kept, on their next visit. */
  offline: z.enum(['on', 'off']).default('on'),
  feeds: z.enum(['on', 'off']).default('on'),
  exports: siteExports.prefault({}),
  subscribe: subscribe.exactOptional(),
});

const SHAPE = {
  code: 'site',
  schema: siteSchema,
  example: 'title: Papershelf',
  examples: {
    title: 'title: Papershelf',
    language: 'language: en',
    paperLanguage: 'paperLanguage: en',
    url: 'url: https://papers.example.org',
    basePath: 'basePath: /papers-site/',
    repository: 'repository: https://github.com/example/papers',
    licence: 'licence: CC0-1.0',
    authorPages: 'authorPages: auto',
    offline: 'offline: on',
    feeds: 'feeds: on',
    exports: 'exports: { entries: [bib, json], citations: auto, pictures: auto }',
    subscribe: 'subscribe: { provider: buttondown, name: papershelf }',
  },
} as const;

export type SiteEnvironment = Readonly<Partial<Record<'SITE_URL' | 'BASE_PATH', string | undefined>>>;

/** Parse the site's facts; `SITE_URL` and `BASE_PATH`, where not empty, take precedence. `value` is there exactly when there are no problems. */
export function parseSite(text: string, file: string, env: SiteEnvironment = {}): { value?: Site; problems: Problem[] } {
  const { value, problems } = readYamlFile(SHAPE, text, file);
  const moved = { url: readVariable('SITE_URL', origin, env), basePath: readVariable('BASE_PATH', basePath, env) };
  problems.push(...[moved.url.problem, moved.basePath.problem].filter((problem) => problem !== undefined));
  if (!value || problems.length > 0) return { problems };
  return { value: { ...value, url: moved.url.value ?? value.url, basePath: moved.basePath.value ?? value.basePath }, problems };
}

function readVariable(name: keyof SiteEnvironment, schema: z.ZodType<string>, env: SiteEnvironment): { value?: string; problem?: Problem } {
  const text = env[name];
  if (!text) return {};
  const result = schema.safeParse(text);
  if (result.success) return { value: result.data };
  const example = name === 'SITE_URL' ? 'SITE_URL=https://papers.example.org BASE_PATH=/papers-site/' : 'BASE_PATH=/papers-site/';
  const said = result.error.issues[0]?.message ?? 'is not usable';
  return { problem: createProblem('site', { file: name }, `The variable \`${name}\` ${said}: \`${text}\`.`, { fix: `write \`${example}\`.` }) };
}

/** A host on the web, or one on this machine for trying things out. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?\/*$/i.test(text)) return false;
  return isPublicUrl(text) || (/^https?:\/\/(?:localhost|127\.0\.0\.1)[:/]?/i.test(text) && URL.canParse(text));
}
