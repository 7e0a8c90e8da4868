/** The formats ingest reads, the surest marks first. To add one, write its parser beside this file and list it here. */
import { arxivAtom } from './arxiv-atom.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import type { SeedFormat } from './format.ts';
import { hfPapersPage } from './hf-papers-page.ts';
import { jsonLines } from './json-lines.ts';
import { looseText } from './loose-text.ts';
import { papersDump } from './papers-dump.ts';
import { ris } from './ris.ts';

export const seedFormats: readonly SeedFormat[] = [papersDump, hfPapersPage, arxivAtom, cslJson, jsonLines, ris, bibtex, csv, looseText];

/** Find the format by name, or for `auto` the first whose marks the document shows. */
export function findFormat(name: string, text: string): SeedFormat | undefined {
  return seedFormats.find(({ id, detect }) => (name === 'auto' ? detect(text) : id === name));
}
