import rss from '@astrojs/rss';
import { listEntries } from '../shelves';

export async function GET({ site }) {
  const items = (await listEntries())
    .slice(0, 50)
    .map(({ id, data }) => ({ title: data.title, description: data.description, pubDate: new Date(data.date), link: `/papers/${id}/` }));
  return rss({ title: 'Papers', description: 'Papers', site, items });
}
