/** How the catalogue presents itself to archives, and where those are. */
import type { LookupOptions } from '../src/lookup/look-up.ts';
import { readSite } from '../src/integrations/read-frame.ts';

/** `ARXIV_URL`, `CROSSREF_URL` and `DOI_URL` name other servers, for tests and mirrors. */
export async function readLookupOptions(content: string, env: NodeJS.ProcessEnv = process.env): Promise<LookupOptions> {
  const { value: site } = await readSite(content, env);
  const contact = [site?.url, env['CONTACT_EMAIL'] && `mailto:${env['CONTACT_EMAIL']}`].filter(Boolean).join('; ');
  const archives = {
    ...(env['ARXIV_URL'] && { arxiv: env['ARXIV_URL'] }),
    ...(env['CROSSREF_URL'] && { crossref: env['CROSSREF_URL'] }),
    ...(env['DOI_URL'] && { resolver: env['DOI_URL'] }),
  };
  return { userAgent: `Papershelf/0.1${contact && ` (${contact})`}`, archives };
}
