/** Fills "did you mean" on the 404 page. An offline copy shows that page to those who open it, never for an address. */
import { rankNames, readWanted, type Name } from './nearest.ts';
import { create, createLink } from './search-nodes.ts';
import { isOfflineCopy } from './site-address.ts';

const section = document.querySelector<HTMLElement>('#nearest');
if (section && !isOfflineCopy) void showNearest(section);

async function showNearest(section: HTMLElement): Promise<void> {
  const wanted = readWanted(location.pathname);
  const names = rankNames(wanted, await readNames(section, wanted));
  const list = section.querySelector('ul');
  if (!list || names.length === 0) return;
  list.replaceChildren(...names.map((name) => createLine(section, name)));
  section.hidden = false;
  // One list takes the place of the other, so that nothing else moves.
  document.querySelector('#newest-papers')?.setAttribute('hidden', '');
}

function createLine(section: HTMLElement, [id, title]: Name): HTMLLIElement {
  const path = (section.dataset['entryPath'] ?? '/papers/ID/').replace('ID', id);
  return create('li', undefined, [createLink(path, [title])]);
}

async function readNames(section: HTMLElement, wanted: string): Promise<readonly Name[]> {
  const embedded = document.querySelector('#names')?.textContent;
  if (embedded) return JSON.parse(embedded) as readonly Name[];
  const initials = wanted.slice(0, Number(section.dataset['initials'] ?? 1));
  if (!/^[a-z0-9][a-z0-9-]*$/.test(initials)) return [];
  const response = await fetch(`${section.dataset['shards'] ?? '/nearest/'}${initials}.json`);
  return response.ok ? ((await response.json()) as readonly Name[]) : [];
}
