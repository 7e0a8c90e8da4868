/** One at a time where two builds would be in each other's way. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withFileLock } from '../entries/file-lock.ts';

const PAUSE_MS = 300;

/** Run `act` while no other process does so in `folder`; waits as long as that takes. */
export const withBuildLock = <T>(folder: string, act: () => Promise<T>): Promise<T> =>
  withFileLock(path.join(folder, 'build.lock'), () => wait(PAUSE_MS), act);
