/** The module scripts of a page as one classic script: browsers load no modules from `file:`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type VariableDeclaration } from 'acorn';
import { build, type Plugin } from 'esbuild';

interface Bundling {
  /** Of the finished site. */
  readonly folder: string;
  /** Site-relative names, in the order in which they run. */
  readonly modules: readonly string[];
  /** HTML of the dialog that the bundle brings to its pages; empty for none. */
  readonly dialog?: string;
  readonly live: string;
  readonly sharedDigits: number;
}

const START = 'start of the copy';
const OFFLINE_COPY = fileURLToPath(new URL('../client/offline-copy.ts', import.meta.url));
const COPY_DIALOG = fileURLToPath(new URL('../client/copy-dialog.ts', import.meta.url));

/** Bundle the modules as the site runs them, behind what the copy has instead of a server. */
export async function bundleScripts({ folder, modules, dialog = '', live, sharedDigits }: Bundling): Promise<string> {
  const imports = [START, ...modules.map((file) => path.join(folder, file))].map((name) => `import ${JSON.stringify(name)};`);
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: folder },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Part of Vite's preloading, which has nothing to preload here.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [startOfCopy({ live, dialog, sharedDigits }), withoutPreloading],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Tell whether the modules of a bundle make use of the copy: those of a site built by an older version do not. */
export const asksForCopy = (bundle: string): boolean => bundle.split('papershelfCopy').length > 2;

/** Runs first: the modules ask for what it leaves. */
function startOfCopy({ live, dialog, sharedDigits }: Required<Pick<Bundling, 'live' | 'dialog' | 'sharedDigits'>>): Plugin {
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
