/** What lets a browser install the site. */
import type { APIRoute } from 'astro';
import { renderWebManifest } from '../exports/web-manifest.ts';
import { catalogue } from '../site.ts';

export const GET: APIRoute = () => new Response(renderWebManifest(catalogue.site), { headers: { 'content-type': 'application/manifest+json' } });
