/** A peer builds the same entries, and Pagefind indexes its pages. */
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PeerEntries, renderFrontMatter, writePeerEntries } from './peer-entries.ts';
import { packagesOf, type Peer, templateOf } from './peers.ts';
import { joinUsage, type Result } from './result.ts';
import { runMeasured } from './run-measured.ts';
import { runPagefind } from './floor.ts';
import { measureSite } from './site-sizes.ts';
import type { Workshop } from './workshop.ts';

/** Build once, cold. @throws {CommandFailed} when the peer does not manage. */
export async function runPeer(
  peer: Peer,
  entries: PeerEntries,
  { cache, workshop }: { cache: string; workshop: Workshop },
): Promise<Omit<Result, 'n'>> {
  const { folder: parent, signal } = workshop;
  const folder = path.join(parent, peer.name);
  try {
    await cp(templateOf(peer), folder, { recursive: true });
    await writePeerEntries(entries, folder, peer.extension);
    if (peer.name === 'hugo') await nameEmptyShelves(entries, folder);
    const modules = path.join(packagesOf(peer, cache), 'node_modules');
    if (peer.package) await symlink(modules, path.join(folder, 'node_modules'));
    const program = peer.package ? path.join(modules, '.bin', peer.package.program) : peer.name;
    const built = await runMeasured({ program, args: peer.args, cwd: folder, env: QUIET }, signal);
    const out = path.join(folder, peer.out);
    const index = await runPagefind(out, signal);
    const sizes = await measureSite(out);
    return {
      name: peer.name,
      wall: built.wall + index.wall,
      pagesWall: built.wall,
      indexWall: index.wall,
      ...joinUsage([built, index]),
      sizes,
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };

/** Hugo lists under a topic only what entries name; a file of its own makes a page of one without entries. */
async function nameEmptyShelves({ shelves: { kinds } }: PeerEntries, folder: string): Promise<void> {
  for (const { slug, title } of kinds.topics.filter(({ ids }) => ids.length === 0)) {
    const shelf = path.join(folder, 'content', 'topics', slug);
    await mkdir(shelf, { recursive: true });
    await writeFile(path.join(shelf, '_index.md'), renderFrontMatter({ title }));
  }
}
