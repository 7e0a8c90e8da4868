/** The thread of `checkAside`: its memory goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Locations } from '../locations.ts';
import { loadContent } from './load-content.ts';

const { problems, catalogue } = await loadContent(workerData as Locations);
parentPort?.postMessage({ problems, ids: catalogue ? [...catalogue.byId.keys()] : [], basePath: catalogue?.site.basePath ?? '/' });
