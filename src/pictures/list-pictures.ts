/** Which pictures a catalogue has, and what each says. */
import { entryPicturePath, sitePicturePath, topicPicturePath } from '../catalogue/addresses.ts';
import { hasPictures } from '../catalogue/entry-formats.ts';
import { listTopics } from '../catalogue/entry-topics.ts';
import type { Catalogue, Site, Topic } from '../catalogue/model.ts';
import { listPeople } from '../catalogue/person-names.ts';
import { listPlaces, yearOf } from '../catalogue/wording.ts';
import type { Entry } from '../entries/entry.ts';
import type { Label, Picture } from './picture.ts';
import { plainRuns, readTitleRuns } from './title-runs.ts';

/** The site and every topic, and every entry where the site wants it. Nothing in one depends on another entry. */
export function listPictures(catalogue: Catalogue): Picture[] {
  const { site, topics, entries } = catalogue;
  return [
    describeSite(catalogue),
    ...[...topics.values()].map((topic) => describeTopic(topic, site)),
    ...(hasPictures(catalogue) ? entries.map((entry) => describeEntry(entry, catalogue)) : []),
  ];
}

function describeSite({ site, areas }: Catalogue): Picture {
  return {
    path: sitePicturePath(),
    site: site.title,
    titles: [plainRuns(site.title)],
    below: { kind: 'note', text: site.description },
    foot: areas.map(({ label, index }) => ({ text: label, area: index })),
    spine: areas.map(({ index }) => index),
  };
}

function describeTopic({ id, label, scope, area }: Topic, site: Site): Picture {
  return {
    path: topicPicturePath(id),
    site: site.title,
    titles: [plainRuns(label), plainRuns(site.title)],
    shelfmark: { text: area.label, area: area.index },
    below: { kind: 'note', text: scope },
    foot: [],
    spine: [area.index],
  };
}

function describeEntry(entry: Entry, { site, topics }: Catalogue): Picture {
  const { id, titleHtml, method, aliases = [] } = entry;
  const people = listPeople(entry.authors);
  const names = people.hasMore && people.names.length > 0 ? [...people.names, 'others'] : people.names;
  const shelf = listTopics(entry, topics);
  const area = shelf[0]?.area.index;
  const text = describeShelfmark(entry);
  return {
    path: entryPicturePath(id),
    site: site.title,
    titles: [readTitleRuns(titleHtml), ...[method ?? '', ...aliases, site.title].map(plainRuns)],
    ...(text !== '' && { shelfmark: { text, ...(area !== undefined && { area }) } }),
    ...(names.length > 0 && { below: { kind: 'people', names } }),
    foot: shelf.map((topic): Label => ({ text: topic.label, area: topic.area.index })),
    spine: area === undefined ? [] : [area],
  };
}

/** As over a card. */
const describeShelfmark = ({ venue, categories, published }: Entry): string =>
  listPlaces({ venue: venue ?? categories?.[0], year: yearOf(published) }).join(' · ');
