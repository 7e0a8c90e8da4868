import type { Entry } from '../entries/entry.ts';
export type Glossary = ReadonlyMap<string, string>;
export const buildGlossary = (_entries: readonly Entry[]): Glossary => new Map();
export const listExpansions = (_entry: Entry, _glossary: Glossary): string[] => [];
