/** The pages a reader has read and which therefore open without a network, latest first. */
import { homePath, listPath, offlinePath, searchPath, withBase } from '../catalogue/addresses.ts';
import { isReadCache } from '../offline/cache-names.ts';
import { getPart } from './search-part.ts';
import { isOfflineCopy } from './site-address.ts';

const SHOWN = 30;
/** Pages that are there anyway. */
const SHELL_PAGES: ReadonlySet<string> = new Set(
  [homePath(), searchPath(), listPath(), offlinePath()].map((path) => withBase(import.meta.env.BASE_URL, path)),
);

class KeptPages extends HTMLElement {
  connectedCallback(): void {
    if ('caches' in window && !isOfflineCopy) void this.#show();
  }

  async #show(): Promise<void> {
    const pages = await listPages(withBase(import.meta.env.BASE_URL, '/'));
    getPart(this, 'ul', HTMLElement).replaceChildren(...pages.map(createLine));
    this.hidden = pages.length === 0;
  }
}

interface Page {
  readonly title: string;
  readonly address: string;
}

async function listPages(base: string): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const name of await caches.keys()) {
    if (!isReadCache(base, name)) continue;
    const cache = await caches.open(name);
    const requests = (await cache.keys()).filter(({ url }) => url.endsWith('/') && !SHELL_PAGES.has(new URL(url).pathname)).reverse();
    for (const request of requests.slice(0, SHOWN - pages.length)) pages.push(await readPage(request.url, await cache.match(request)));
  }
  return pages;
}

async function readPage(address: string, page: Response | undefined): Promise<Page> {
  const { title } = new DOMParser().parseFromString((await page?.text()) ?? '', 'text/html');
  // The name of the site stands at the end of every title.
  return { address, title: title.replace(/ · [^·]*$/, '') || address };
}

function createLine({ title, address }: Page): HTMLElement {
  const [line, link] = [document.createElement('li'), document.createElement('a')];
  link.href = address;
  link.textContent = title;
  line.append(link);
  return line;
}

customElements.define('kept-pages', KeptPages);
