import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';

const { order, ...read } = JSON.parse(readFileSync('shelves.json', 'utf8'));

export const kinds = read;

const places = new Map(order.map((id, place) => [id, place]));

/** Newest first; asked for once. */
const sorted = getCollection('papers').then((papers) => papers.sort((a, b) => places.get(a.id) - places.get(b.id)));

export const listEntries = () => sorted;

export const listById = async () => new Map((await sorted).map((entry) => [entry.id, entry]));
