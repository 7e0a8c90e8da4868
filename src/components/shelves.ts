/**
 * The sidebar: ways to browse, then areas and topics, with counts where they are few. It is the same on every page but for the
 * place that is marked, so each variant is rendered to HTML once per run.
 */
import * as texts from '#texts';
import { authorsPath, editionsPath, mapPath, methodsPath, papersPath, topicPath, topicsPath, trendsPath, yearsPath } from '../catalogue/addresses.ts';
import type { Area } from '../catalogue/model.ts';
import { catalogue } from '../site.ts';
import { escapeHtml } from '../entries/escape-html.ts';
import { href } from './href.ts';
import { hasLiveCounts } from './live-counts.ts';

/** What the sidebar marks: a way to browse or a topic; `within` says that the page lies below it. */
export interface ShelfPlace {
  readonly id: string;
  readonly within?: boolean;
}

const WAYS: readonly Way[] = [
  { id: 'papers', label: texts.placePapers, path: papersPath(), count: catalogue.entries.length },
  { id: 'topics', label: texts.placeTopics, path: topicsPath(), count: catalogue.topics.size },
  { id: 'methods', label: texts.placeMethods, path: methodsPath(), count: catalogue.methods.length },
  { id: 'authors', label: texts.placeAuthors, path: authorsPath(), count: catalogue.authors.length },
  { id: 'years', label: texts.placeYears, path: yearsPath(), count: catalogue.years.length },
  { id: 'editions', label: texts.placeEditions, path: editionsPath(), count: catalogue.editions.length },
  // Pictures of all papers, which no count tells apart.
  { id: 'map', label: texts.map, path: mapPath(), isShown: catalogue.entries.length > 0 },
  { id: 'trends', label: texts.trends, path: trendsPath(), isShown: catalogue.years.length > 0 },
];

const PLACES: readonly ShelfPlace[] = [...WAYS, ...catalogue.topics.values()].flatMap(({ id }) => [{ id }, { id, within: true }]);
const UNMARKED = renderShelves();
const MARKED = new Map(PLACES.map((place) => [keyOf(place), renderShelves(place)]));

/** Get the sidebar with `place` marked. */
export function getShelves(place?: ShelfPlace): string {
  return place === undefined ? UNMARKED : (MARKED.get(keyOf(place)) ?? UNMARKED);
}

function keyOf({ id, within = false }: ShelfPlace): string {
  return `${id} ${within}`;
}

function renderShelves(place?: ShelfPlace): string {
  const ways = WAYS.filter(({ count = 0, isShown = count > 0 }) => isShown).map((way) => renderLink(way, place));
  const areas = catalogue.areas.map((area) => renderArea(area, place));
  return `<ul class="shelf-ways">${ways.join('')}</ul><p class="shelf-heading" id="shelf-topics">${escapeHtml(texts.placeByTopic)}</p><ul class="shelf-areas">${areas.join('')}</ul>`;
}

function renderArea(area: Area, place?: ShelfPlace): string {
  const open = area.topics.some(({ id }) => id === place?.id) ? ' open' : '';
  const topics = area.topics.map(({ id, label, entries }) => renderLink({ id, label, path: topicPath(id), count: entries.length }, place));
  return `<li><details${open}><summary><span class="mark" data-area="${area.index}"></span><span>${escapeHtml(area.label)}</span>${renderCount(area.count)}</summary><ul>${topics.join('')}</ul></details></li>`;
}

function renderLink(link: Way, place?: ShelfPlace): string {
  const current = link.id === place?.id ? ` aria-current="${place.within ? 'true' : 'page'}"` : '';
  return `<li><a href="${escapeHtml(href(link.path))}"${current}><span>${escapeHtml(link.label)}</span>${renderCount(link.count)}</a></li>`;
}

function renderCount(count: number | undefined): string {
  return count === undefined || !hasLiveCounts ? '' : `<span class="count">${texts.formatNumber(count)}</span>`;
}

interface Way {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly count?: number;
  readonly isShown?: boolean;
}
