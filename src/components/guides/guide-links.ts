/** The guides in their order, for links to them: a catalogue may bring its own, so none is taken for granted. */
import { getCollection } from 'astro:content';
import { guidePath } from '../../catalogue/addresses.ts';

const guides = (await getCollection('guides')).sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));

export const guideLinks = guides.map(({ id, data }) => ({ id, label: data.title, path: guidePath(id) }));
