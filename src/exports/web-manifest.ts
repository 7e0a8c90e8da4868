/** How the site is installed beside other programs: https://www.w3.org/TR/appmanifest/ */
import { homePath, withBase } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/model.ts';

/** The ground of the light and the dark room in sRGB, which is all that manifests know; see tokens.css. */
const GROUND = '#faf7f0';
const SHORT_NAME = 12;

const ICONS = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'maskable-512.png', size: 512, purpose: 'maskable' },
] as const;

export function renderWebManifest({ title, description, language, basePath }: Site): string {
  const home = withBase(basePath, homePath());
  const manifest = {
    id: home,
    name: title,
    short_name: title.length <= SHORT_NAME ? title : (title.split(/\s+/).findLast((word) => word.length > 2 && word.length <= SHORT_NAME) ?? title),
    description,
    lang: language,
    start_url: home,
    scope: home,
    display: 'standalone',
    background_color: GROUND,
    theme_color: GROUND,
    icons: ICONS.map(({ file, size, purpose }) => ({
      src: withBase(basePath, `/icons/${file}`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
