import type { ExportFile, ExportSource } from '../export-file.ts';

export function listCitationFiles(_source: ExportSource): ExportFile[] {
  return [];
}
