/** `data/manifest.json`: what the dump holds, and the digests to hold it against. */
import type { ExportSource } from '../export-file.ts';

export interface DumpFile {
  /** Below `/data/`. */
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export function renderManifest(_source: ExportSource, _files: readonly DumpFile[]): string {
  return '{}';
}
