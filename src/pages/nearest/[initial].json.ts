/** Names for the 404 page of a catalogue too large to carry them all: one file for each first character of an id. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { EMBEDDED_AT_MOST, listNames } from '../../components/nearest-names.ts';
import { catalogue } from '../../site.ts';

export const getStaticPaths = (() => {
  const { entries } = catalogue;
  if (entries.length <= EMBEDDED_AT_MOST) return [];
  const shards = Map.groupBy(entries, ({ id }) => id.charAt(0));
  return [...shards].map(([initial, members]) => ({ params: { initial }, props: { names: listNames(members) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['names']);
