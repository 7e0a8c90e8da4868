/** What citation managers read from a card: the same wherever an entry is listed, so it is rendered once. */
import { absoluteUrl, entryPath } from '../catalogue/addresses.ts';
import type { Entry } from '../entries/entry.ts';
import { renderPlainTitle } from '../entries/math-text.ts';
import { renderCoins } from '../exports/citation/coins.ts';
import { catalogue } from '../site.ts';

/** Filled as entries are listed. */
/** Get the ContextObject of an entry of the catalogue. @throws for an id without an entry. */
export const getCoins = rememberCoins();

/** A thread renders those that its pages list. */
function rememberCoins(): (id: string) => string {
  const rendered = new Map<string, string>();
  return (id) => {
    const entry = catalogue.byId.get(id);
    if (!entry) throw new Error(`no entry ${id}`);
    const coins = rendered.get(id) ?? renderEntryCoins(entry);
    rendered.set(id, coins);
    return coins;
  };
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
