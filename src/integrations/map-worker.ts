/** A thread of lay-out-map.ts: a catalogue in, the places of its papers out. */
import { parentPort, workerData } from 'node:worker_threads';
import { layOutPapers } from '../catalogue/map/lay-out-papers.ts';
import { buildMapInput } from '../catalogue/map/map-input.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { findRelated } from '../catalogue/related/find-related.ts';

const catalogue = workerData as Catalogue;
parentPort?.postMessage(layOutPapers(buildMapInput(catalogue, findRelated(catalogue).nearest)));
