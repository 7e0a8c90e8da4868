/** A small invented catalogue as exports get it. */
import type { ExportSource } from '../../../../src/exports/export-file.ts';
import { loadSiteContent } from '../../../../src/integrations/site-content.ts';
import { findLocations } from '../../../../src/locations.ts';
import { writeContent, type Files } from '../../content-folder.ts';

/** Load the sound catalogue with `files` over it. */
export async function loadSource(files: Files = {}): Promise<ExportSource> {
  const { content, cache } = await writeContent(files);
  return loadSiteContent({ ...findLocations({}), content, cache });
}

/** A title and facts that mean something in one format or another. */
export const HOSTILE_TITLE = String.raw`=cmd [x](https://evil.example.org) *b* <script>alert(1)</script> ]]> "q" & \& שלום`;
