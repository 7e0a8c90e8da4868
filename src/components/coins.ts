/** What citation managers read from a card: the same wherever an entry is listed, so it is rendered once a run. */
import { absoluteUrl, entryPath } from '../catalogue/addresses.ts';
import type { Entry } from '../entries/entry.ts';
import { renderPlainTitle } from '../entries/math-text.ts';
import { renderCoins } from '../exports/citation/coins.ts';
import { catalogue } from '../site.ts';

/** Filled as entries are listed. */
const COINS = new Map<string, string>();

/** Get the ContextObject of an entry of the catalogue. @throws for an id without an entry. */
export function getCoins(id: string): string {
  const known = COINS.get(id);
  if (known !== undefined) return known;
  const entry = catalogue.byId.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  const coins = renderEntryCoins(entry);
  COINS.set(id, coins);
  return coins;
}

function renderEntryCoins(entry: Entry): string {
  const { id, authors = [], venue, published, arxiv, doi, links } = entry;
  return renderCoins({
    title: renderPlainTitle(entry),
    authors,
    venue,
    date: published,
    arxiv,
    doi,
    links,
    address: absoluteUrl(catalogue.site, entryPath(id)),
  });
}
