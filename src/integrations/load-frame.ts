/** The frame of a catalogue that has been checked, for pages and configuration. */
import type { Frame } from '../catalogue/build-catalogue.ts';
import type { SiteEnvironment } from '../catalogue/files/site-file.ts';
import type { Site } from '../catalogue/model.ts';
import type { Locations } from '../locations.ts';
import { renderText } from '../problems/reporters/text.ts';
import { isComplete, readFrame, readSite } from './read-frame.ts';

type Content = Pick<Locations, 'content'>;

/** Load everything beside the entries. @throws with all problems when something is not usable. */
export async function loadFrame({ content }: Content, env: SiteEnvironment = process.env): Promise<Frame> {
  const { frame, problems } = await readFrame(content, env);
  if (isComplete(frame)) return frame;
  throw new Error(`the content is not usable\n${renderText(problems)}`);
}

/** Load `site.yaml` alone. @throws with its problems when it is not usable. */
export async function loadSite({ content }: Content, env: SiteEnvironment = process.env): Promise<Site> {
  const { value, problems } = await readSite(content, env);
  if (value) return value;
  throw new Error(`the site is not usable\n${renderText(problems)}`);
}
