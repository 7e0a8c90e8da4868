/** Lets forms lead to the mail provider of the site in `_headers` too: of two policies both must allow it. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import { OWN_FORMS, renderFormTargets } from '../exports/form-targets.ts';

/** @throws when `_headers` no longer says where forms may lead. */
export async function allowForms(settings: Site, { site }: { readonly site: string }): Promise<void> {
  if (settings.subscribe === undefined) return;
  const file = path.join(site, '_headers');
  await writeFile(file, renderHeaderFile(await readFile(file, 'utf8'), settings));
}

/** Complete `public/_headers` by the settings of the site. @throws when it no longer says where forms may lead. */
export function renderHeaderFile(text: string, settings: Pick<Site, 'subscribe'>): string {
  if (!text.includes(`${OWN_FORMS};`)) throw new Error(`\`_headers\` holds no "${OWN_FORMS};"`);
  return text.replace(`${OWN_FORMS};`, `${renderFormTargets(settings)};`);
}
