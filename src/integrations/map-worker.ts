/** A thread of lay-out-map.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { layOutLandmarks, type LayoutTask } from '../catalogue/map/lay-out-landmarks.ts';

parentPort?.postMessage(layOutLandmarks(workerData as LayoutTask));
