/** Names for the 404 page of a catalogue too large to carry them all: one file for each beginning of an id. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { countInitials, EMBEDDED_AT_MOST, listNames } from '../../components/nearest-names.ts';
import { catalogue } from '../../site.ts';

export const getStaticPaths = (() => {
  const { entries } = catalogue;
  if (entries.length <= EMBEDDED_AT_MOST) return [];
  const length = countInitials(entries.length);
  const shards = Map.groupBy(entries, ({ id }) => id.slice(0, length));
  return [...shards].map(([initials, members]) => ({ params: { initials }, props: { names: listNames(members) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['names']);
