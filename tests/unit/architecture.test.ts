/** The rooms of src/ and who may enter which: read from the import lines themselves. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = path.resolve('src');

/** What each room may import beside itself and packages; `types` only as `import type`. The longest folder name applies. */
const ROOMS: Readonly<Record<string, { imports: readonly string[]; types?: readonly string[]; node?: boolean }>> = {
  problems: { imports: [] },
  texts: { imports: [] },
  entries: { imports: ['problems'], node: true },
  catalogue: { imports: ['texts'], types: ['entries'] },
  'catalogue/files': { imports: ['catalogue', 'texts', 'entries', 'problems'] },
  checks: { imports: ['catalogue', 'texts', 'entries', 'problems'] },
  ingest: { imports: ['entries', 'problems', 'catalogue', 'catalogue/files'], node: true },
  // Papers from the interfaces of archives; forms of the forge; what reviewers read about a change.
  lookup: { imports: ['ingest', 'entries', 'problems'] },
  forge: { imports: ['ingest', 'lookup', 'entries', 'problems', 'catalogue', 'catalogue/files'], node: true },
  report: { imports: ['ingest', 'entries', 'problems', 'catalogue', 'catalogue/files', 'checks', 'exports', 'search'] },
  exports: { imports: ['catalogue', 'entries', 'texts'] },
  digest: { imports: ['catalogue', 'texts', 'entries', 'exports', 'problems'], node: true },
  pictures: { imports: ['catalogue', 'texts', 'entries'], node: true },
  search: { imports: ['catalogue', 'problems', 'texts'], types: ['entries'] },
  offline: { imports: ['search', 'texts'], node: true },
  integrations: {
    imports: [
      'problems',
      'entries',
      'catalogue',
      'catalogue/files',
      'checks',
      'ingest',
      'exports',
      'pictures',
      'search',
      'offline',
      'texts',
      'locations.ts',
    ],
    node: true,
  },
  // The whole build: what is compiled, rendered and written when, and on which thread.
  build: {
    imports: [
      'problems',
      'entries',
      'catalogue',
      'catalogue/files',
      'exports',
      'pictures',
      'search',
      'offline',
      'texts',
      'integrations',
      'locations.ts',
    ],
    node: true,
  },
  styles: { imports: [] },
  client: { imports: ['texts', 'catalogue', 'exports', 'search', 'offline', 'components', 'problems'], types: ['entries'] },
  components: { imports: ['texts', 'catalogue', 'exports', 'search', 'entries', 'client', 'styles', 'site.ts'] },
  'components/keys': { imports: ['components', 'catalogue', 'entries', 'site.ts'], node: true },
  layouts: { imports: ['texts', 'components', 'catalogue', 'exports', 'search', 'client', 'styles', 'site.ts'], types: ['entries'] },
  pages: {
    imports: [
      'texts',
      'layouts',
      'components',
      'components/keys',
      'catalogue',
      'exports',
      'search',
      'entries',
      'client',
      'styles',
      'problems',
      'site.ts',
    ],
  },
  // Glue: where the rooms meet Astro and the disk.
  'locations.ts': { imports: [], node: true },
  'site.ts': { imports: ['catalogue', 'integrations', 'locations.ts'] },
  'content.config.ts': { imports: ['entries', 'integrations', 'locations.ts'], node: true },
};

interface ImportLine {
  readonly from: string;
  /** A file below src/, a `node:` module or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = globSync('**/*.{ts,astro}', { cwd: SRC })
  .map((file) => file.split(path.sep).join('/'))
  .sort();
const imports = files.flatMap(readImports);

function readImports(file: string): ImportLine[] {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  const lines = source.matchAll(/^\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm);
  return [...lines].map(([, type, target, dynamic]) => {
    const specifier = (target ?? dynamic ?? '').replace(/\?\w+$/, '');
    if (specifier === '#texts') return { from: file, to: 'texts/en.ts', typeOnly: type !== undefined };
    const to = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
    return { from: file, to, typeOnly: type !== undefined };
  });
}

const roomOf = (file: string): string =>
  Object.keys(ROOMS)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? `no room for ${file}`;

const isOurs = ({ to }: ImportLine): boolean => !to.startsWith('node:') && (to.startsWith('../') || files.includes(to) || to.endsWith('.css'));

const show = ({ from, to }: ImportLine): string => `${from} → ${to}`;

describe('the rooms of src/', () => {
  test('import lines are found', () => {
    expect(imports).toContainEqual({ from: 'catalogue/build-catalogue.ts', to: 'entries/entry.ts', typeOnly: true });
    expect(imports).toContainEqual({ from: 'components/href.ts', to: 'catalogue/addresses.ts', typeOnly: false });
  });

  test('every file lies in a known room', () => {
    expect(files.filter((file) => roomOf(file).startsWith('no room'))).toEqual([]);
  });

  test('rooms import only what the table allows', () => {
    const wrong = imports.filter(isOurs).filter((line) => {
      const [from, to] = [roomOf(line.from), roomOf(line.to)];
      const { imports: allowed = [], types = [] } = ROOMS[from] ?? {};
      return from !== to && !allowed.includes(to) && !(line.typeOnly && types.includes(to));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('node: modules stay in rooms that touch the disk', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => to.startsWith('node:') && !typeOnly && !ROOMS[roomOf(from)]?.node);
    expect(wrong.map(show)).toEqual([]);
  });

  test('nothing of the build reaches the browser', () => {
    const reached = new Set(files.filter((file) => file.startsWith('client/')));
    for (const file of reached) for (const line of imports) if (line.from === file && !line.typeOnly) reached.add(line.to);
    // Identifiers are patterns and addresses, without imports of their own.
    const forbidden = /^(?:node:|entries\/(?!identifiers\.ts)|integrations\/|ingest\/|checks\/|site\.ts|locations\.ts|zod$|yaml$|astro:)/;
    expect([...reached].filter((target) => forbidden.test(target))).toEqual([]);
  });

  test('no module imports itself through others', () => {
    const next = new Map(files.map((file) => [file, imports.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => to)]));
    const finished = new Set<string>();
    const findCycle = (file: string, trail: readonly string[]): readonly string[] | undefined => {
      if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
      if (finished.has(file)) return undefined;
      const cycle = (next.get(file) ?? []).map((target) => findCycle(target, [...trail, file])).find((found) => found !== undefined);
      finished.add(file);
      return cycle;
    };
    expect(files.map((file) => findCycle(file, [])).filter((cycle) => cycle !== undefined)).toEqual([]);
  });
});

describe('names and exports', () => {
  test('imports of our own files name their extension', () => {
    expect(imports.filter(({ to, from }) => to.startsWith(path.posix.dirname(from)) && !/\.\w+$/.test(to)).map(show)).toEqual([]);
  });

  test('no file is a drawer of unlike things', () => {
    const drawers = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'common', 'lib', 'shared']);
    expect(files.filter((file) => file.split('/').some((part) => drawers.has(part.replace(/\.\w+$/, ''))))).toEqual([]);
  });

  test('modules are kebab-case and components PascalCase', () => {
    const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config)?|\[[.\w]+\](?:\.\w+)*)(?:\.\w+)?\.ts$/;
    const isComponent = (file: string): boolean => file.endsWith('.astro') && !file.startsWith('pages/');
    const wrong = files.filter((file) => {
      const name = path.posix.basename(file);
      return isComponent(file) ? !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name) : name.endsWith('.ts') && !kebab.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('no module has a default export', () => {
    const modules = files.filter((file) => file.endsWith('.ts'));
    expect(modules.filter((file) => /^export default\b/m.test(readFileSync(path.join(SRC, file), 'utf8')))).toEqual([]);
  });
});
