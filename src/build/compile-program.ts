/** The process that compiles a program: Astro builds the pages, and hands them over instead of rendering them. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import { withBuildLock } from '../integrations/build-lock.ts';
import { listSiteFiles } from '../offline/site-files.ts';
import { digestChunks } from './chunk-digests.ts';
import { CLIENT_FOLDER, type ClientFile, type CompiledPage, PAGES_FOLDER, PROGRAM_FILE, type ProgramFile } from './program.ts';

const [, , folder = ''] = process.argv;
// Astro keeps what it knows of the content in a folder of the project.
await withBuildLock(path.resolve('.astro'), () => compileProgram(folder));

/** Compile the pages of the project in the working directory into `target`. */
async function compileProgram(target: string): Promise<void> {
  const out = path.resolve('.astro', `program-${process.pid}`);
  const chunks = digestChunks();
  const handed: Handed = { pages: new Map(), entry: '' };
  try {
    await mkdir(target, { recursive: true });
    const config: AstroInlineConfig = {
      root: process.cwd(),
      outDir: out,
      logLevel: 'warn',
      integrations: [takePages(handed, { out, target })],
      vite: { plugins: [chunks.plugin] },
    };
    await build(config);
    const files = await copyClientFiles(out, path.join(target, CLIENT_FOLDER));
    const scripts = files.map(({ file }) => file).filter((file) => file.startsWith('assets/'));
    const pages = [...handed.pages.values()].map(({ component, route, styles }): CompiledPage => {
      const digest = createHash('sha256')
        .update(JSON.stringify([chunks.find(component), styles, scripts]))
        .digest('hex');
      return { component, route: route.route, styles, digest: digest.slice(0, 32) };
    });
    const program: ProgramFile = { entry: handed.entry, pages, files };
    // Packages that the pages import are found where the project has them.
    await symlink(path.resolve('node_modules'), path.join(target, 'node_modules'), 'junction');
    await writeFile(path.join(target, PROGRAM_FILE), JSON.stringify(program));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** A page as Astro's build knows it. */
interface BuiltPage {
  readonly component: string;
  readonly route: { readonly route: string };
  readonly styles: readonly unknown[];
}

interface Handed {
  pages: ReadonlyMap<string, BuiltPage>;
  entry: string;
}

/** Stands where Astro would render pages: keeps the code that does, and names no page to render. */
function takePages(handed: Handed, { out, target }: { readonly out: string; readonly target: string }): AstroIntegration {
  return {
    name: 'papershelf-program',
    hooks: {
      'astro:build:setup': ({ pages }) => {
        // Filled in while the pages are compiled.
        handed.pages = pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'papershelf:program',
          getStaticPaths: async () => {
            const compiled = path.join(out, '.prerender');
            handed.entry = (await listSiteFiles(compiled)).find((file) => /^prerender-entry\.[\w-]+\.mjs$/.test(file)) ?? '';
            await cp(compiled, path.join(target, PAGES_FOLDER), { recursive: true });
            return [];
          },
          render: () => Promise.reject(new Error('a program renders no pages')),
        });
      },
    },
  };
}

async function copyClientFiles(from: string, to: string): Promise<ClientFile[]> {
  const files = (await listSiteFiles(from)).filter((file) => !file.startsWith('.prerender/'));
  await cp(from, to, { recursive: true, filter: (source) => path.basename(source) !== '.prerender' });
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(from, file));
      return { file, bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}
