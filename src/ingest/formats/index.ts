/** The formats ingest reads. To add one, write its parser beside this file and list it here. */
import type { SeedFormat } from './format.ts';
import { hfPapersPage } from './hf-papers-page.ts';
import { papersDump } from './papers-dump.ts';

export const seedFormats: readonly SeedFormat[] = [papersDump, hfPapersPage];

/** Find the format by name, or for `auto` the first whose marks the document shows. */
export function findFormat(name: string, text: string): SeedFormat | undefined {
  return seedFormats.find(({ id, detect }) => (name === 'auto' ? detect(text) : id === name));
}
