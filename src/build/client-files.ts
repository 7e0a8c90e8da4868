/** The files of a program that browsers load, and what a build changes in them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import { renderHeaderFile } from '../integrations/header-file.ts';
import type { SiteOutput } from '../integrations/site-output.ts';
import { CLIENT_FOLDER, type Program } from './program.ts';

const HEADER_FILE = '_headers';

/** Put scripts, styles and fixed files into the site. @throws when `_headers` no longer says where forms may lead. */
export async function copyClientFiles({ folder, files }: Program, site: Site, output: SiteOutput): Promise<void> {
  for (const { file } of files) {
    const content = await readFile(path.join(folder, CLIENT_FOLDER, file));
    // Not linked: whoever changes a file of the site would change the program.
    output.write(file, file === HEADER_FILE && site.subscribe ? renderHeaderFile(content.toString(), site) : content);
  }
}
