/**
 * The module scripts of the pages as classic scripts: browsers load no modules from `file:`. One file holds the modules
 * of all pages; a small one before it says which of them its page runs.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type VariableDeclaration } from 'acorn';
import { build, type BuildOptions, type Plugin } from 'esbuild';

interface Start {
  /** Site-relative names, in the order in which they run. */
  readonly modules: readonly string[];
  /** HTML of the dialog that the bundle brings to its pages; empty for none. */
  readonly dialog?: string;
  readonly live: string;
  readonly sharedDigits: number;
}

/** The modules of all pages. */
export const MODULES_FILE = 'assets/modules.js';

const START = 'start of the copy';
const OFFLINE_COPY = fileURLToPath(new URL('../client/offline-copy.ts', import.meta.url));
const COPY_DIALOG = fileURLToPath(new URL('../client/copy-dialog.ts', import.meta.url));

/** Bundle what a page of the copy has instead of a server, and the names of the modules it runs. */
export async function bundleStart({ modules, dialog = '', live, sharedDigits }: Start): Promise<string> {
  return bundle({
    stdin: {
      contents: `import ${JSON.stringify(START)};\nglobalThis.papershelfModules = ${JSON.stringify(modules)};`,
      resolveDir: path.dirname(OFFLINE_COPY),
    },
    plugins: [startOfCopy({ live, dialog, sharedDigits })],
  });
}

/** Bundle modules of the site in `folder`; on a page those run that its start has named. */
export async function bundleModules(folder: string, modules: readonly string[]): Promise<string> {
  const table = [...modules].sort().map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(path.join(folder, name))}),`);
  const contents = `const modules = {\n${table.join('\n')}\n};
const wanted = globalThis.papershelfModules;
delete globalThis.papershelfModules;
for (const name of wanted) await modules[name]();`;
  return bundle({
    stdin: { contents: `(async () => {\n${contents}\n})();`, resolveDir: folder },
    // Part of Vite's preloading, which has nothing to preload here.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [withoutPreloading],
  });
}

async function bundle(options: Pick<BuildOptions, 'stdin' | 'plugins' | 'logOverride'>): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Tell whether bundled modules make use of the copy: those of a site built by an older version do not. */
export const asksForCopy = (modules: string): boolean => modules.includes('papershelfCopy');

/** Runs first: the modules ask for what it leaves. */
function startOfCopy({ live, dialog, sharedDigits }: Required<Pick<Start, 'live' | 'dialog' | 'sharedDigits'>>): Plugin {
  const contents = `import { createOfflineCopy } from ${JSON.stringify(OFFLINE_COPY)};
import { fillDialog } from ${JSON.stringify(COPY_DIALOG)};
const root = new URL('../', document.currentScript.src).href;
globalThis.papershelfCopy = createOfflineCopy({
  live: ${JSON.stringify(live)},
  root,
  sharedDigits: ${sharedDigits},
});
${dialog === '' ? '' : `fillDialog(${JSON.stringify(dialog)}, root);`}`;
  return {
    name: 'start-of-copy',
    setup(context) {
      context.onResolve({ filter: new RegExp(`^${START}$`) }, () => ({ path: START, namespace: 'copy' }));
      context.onLoad({ filter: /.*/, namespace: 'copy' }, () => ({ contents, resolveDir: path.dirname(OFFLINE_COPY), loader: 'js' }));
    },
  };
}

/**
 * Vite lets a module that is imported later preload what it needs, by a table of addresses at the head of the file
 * (vite/src/node/plugins/importAnalysisBuild.ts). From `file:` they would all fail, and the bundle holds them anyway.
 */
const withoutPreloading: Plugin = {
  name: 'without-preloading',
  setup(context) {
    context.onLoad({ filter: /\.js$/, namespace: 'file' }, async ({ path: file }) => ({
      contents: emptyPreloads(await readFile(file, 'utf8'), file),
      loader: 'js',
    }));
  },
};

const PRELOADS = '__vite__mapDeps';

function emptyPreloads(code: string, file: string): string {
  if (!code.includes(PRELOADS)) return code;
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const declarations = body.filter((node): node is VariableDeclaration => node.type === 'VariableDeclaration').flatMap((node) => node.declarations);
  const table = declarations.find(({ id }) => id.type === 'Identifier' && id.name === PRELOADS)?.init;
  if (!table) throw new Error(`${file} preloads modules in a way that is not known`);
  return `${code.slice(0, table.start)}()=>[]${code.slice(table.end)}`;
}
