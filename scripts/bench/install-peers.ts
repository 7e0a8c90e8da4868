/** Install the peers that come as packages below the cache folder, never into this project. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { packagesOf, PEERS, templateOf } from './peers.ts';
import { runMeasured } from './run-measured.ts';

/** Install what the package.json of each peer pins. @throws when npm fails. */
export async function installPeers(cache: string, signal: AbortSignal): Promise<void> {
  for (const peer of PEERS) {
    if (!peer.package) continue;
    const folder = packagesOf(peer, cache);
    await mkdir(folder, { recursive: true });
    await copyFile(path.join(templateOf(peer), 'package.json'), path.join(folder, 'package.json'));
    console.log(`Installing ${peer.title} into ${path.relative(process.cwd(), folder)} …`);
    const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
    await runMeasured({ program: 'npm', args, cwd: folder }, signal);
  }
}
