/** A map too large for one page, in parts; see catalogue/map/map-files.ts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { paperMap } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { files } = await paperMap;
  if (!files) return [];
  return [...files.texts].map(([name, text]) => ({ params: { digest: files.digest, file: name.replace(/\.json$/, '') }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(String(props['text']), { headers: { 'content-type': 'application/json' } });
