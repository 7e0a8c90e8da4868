/**
 * One build at a time in a checkout: Astro compiles the pages into a folder of the project that two builds would
 * share (`.astro/.prerender`).
 */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withFileLock } from '../entries/file-lock.ts';

const PAUSE_MS = 300;

/** Run `act` while no other process builds in `root`; waits as long as that takes. */
export const withBuildLock = <T>(root: string, act: () => Promise<T>): Promise<T> =>
  withFileLock(path.join(root, '.astro', 'build.lock'), () => wait(PAUSE_MS), act);
