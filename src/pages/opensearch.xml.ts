/** What lets a browser's address bar search the site. */
import type { APIRoute } from 'astro';
import { renderOpenSearch } from '../exports/open-search.ts';
import { catalogue } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(renderOpenSearch(catalogue.site), { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
