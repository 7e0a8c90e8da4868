/** The files for other programs, written in a thread of their own while others have the main one. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/model.ts';
import type { ExportSource } from '../exports/export-file.ts';
import { type ExportOptions, writeExportFiles } from './export-files.ts';
import { type LastOutput, openSiteOutput, type OutputRecord } from './site-output.ts';

interface Target {
  /** Absolute. */
  readonly folder: string;
  readonly last: readonly LastOutput[];
}

export type ExportWork = Target & { readonly source: ExportSource; readonly options: ExportOptions };

export type WrittenRecords = readonly (readonly [file: string, record: OutputRecord])[];

/** Write every export in a thread. @throws what the thread throws. */
export async function writeExportsAside(source: ExportSource, { folder, last }: Target, options: ExportOptions): Promise<WrittenRecords> {
  const work: ExportWork = { source: { ...source, catalogue: pickExported(source.catalogue) }, folder, last: last.map(pickFormer), options };
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { workerData: work });
  try {
    const [records] = (await once(worker, 'message')) as [WrittenRecords];
    return records;
  } finally {
    await worker.terminate();
  }
}

/** What the thread does. */
export async function writeExports({ source, folder, last, options }: ExportWork): Promise<WrittenRecords> {
  const output = openSiteOutput(folder, last);
  await writeExportFiles(source, output, options);
  return [...output.records];
}

/** Threads copy what they are handed, and no export tells of people or methods. */
const pickExported = (catalogue: Catalogue): Catalogue => ({ ...catalogue, years: [], authors: [], authorSlugs: new Map(), methods: [] });

const pickFormer = ({ folder, records }: LastOutput): LastOutput => ({
  folder,
  records: new Map([...records].filter(([file]) => !/\.(?:html|png|table|pf_\w+)$/.test(file))),
});
