import type { ExportFile, ExportSource } from '../export-file.ts';

export function listDataFiles(_source: ExportSource): ExportFile[] {
  return [];
}
