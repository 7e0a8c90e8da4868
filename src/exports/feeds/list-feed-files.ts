import type { ExportFile, ExportSource } from '../export-file.ts';

export function listFeedFiles(_source: ExportSource): ExportFile[] {
  return [];
}
