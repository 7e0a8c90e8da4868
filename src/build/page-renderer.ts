/** A compiled program opened for rendering: which pages there are, and each as HTML. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { PAGES_FOLDER, type Program } from './program.ts';

export interface PageToRender {
  /** Site-relative. */
  readonly file: string;
  /** Of what it depends on, its template included; absent for pages that every build renders. */
  readonly key?: string;
  /** @throws when the page cannot be rendered. */
  readonly render: () => Promise<Uint8Array>;
}

/** The application in a program, as far as it concerns us: astro/dist/core/build/app.d.ts. */
type BuildApp = StaticPathsApp & {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
};

type StaticPathsApp = ConstructorParameters<typeof StaticPaths>[0];

/** `route`, a line break and `component` in Astro's own maps (core/build/plugins/util.js). */
const PAGE_KEY_SEPARATOR = '&';

/** Open the program and list its pages; they always come in the same order. */
export async function openPages(program: Program): Promise<PageToRender[]> {
  const entry = pathToFileURL(path.join(program.folder, PAGES_FOLDER, program.entry));
  const { app } = (await import(entry.href)) as { readonly app: BuildApp };
  app.setInternals({
    pagesByKeys: new Map(program.pages.map(({ route, component, styles }) => [`${route}${PAGE_KEY_SEPARATOR}${component}`, { styles: [...styles] }])),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const digests = new Map(program.pages.map(({ component, digest }) => [component, digest]));
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route, cacheKey }) => ({
    file: nameFile(pathname, route.type),
    ...(cacheKey !== undefined && { key: `${digests.get(route.component) ?? ''} ${cacheKey}` }),
    render: async () => {
      const response = await app.render(new Request(nameAddress(pathname, route.type, app.manifest.base)), { routeData: route });
      if (response.status >= 300 && pathname !== '/404') throw new Error(`${pathname} answers ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  }));
}

/** Where Astro's `build.format: 'directory'` puts a page. */
function nameFile(pathname: string, type: string): string {
  const inside = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return inside;
  return inside === '404' ? '404.html' : path.posix.join(inside, 'index.html');
}

function nameAddress(pathname: string, type: string, base: string): string {
  const inside = pathname.replace(/^\/|\/$/g, '');
  const start = base.endsWith('/') ? base : `${base}/`;
  return new URL(`${start}${encodeURI(inside)}${type === 'endpoint' || inside === '' ? '' : '/'}`, 'http://localhost').href;
}
