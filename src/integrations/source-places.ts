/** Find places in source files that were read long ago: each file is read again at most once, and only if asked for. */
import { readFileSync } from 'node:fs';
import { splitFile } from '../entries/split-file.ts';
import { parseStrictYaml, type StrictYaml } from '../entries/strict-yaml.ts';
import type { Place } from '../problems/problem.ts';

type PlaceOf = (file: string, path: readonly PropertyKey[]) => Place | undefined;

/** Build a finder for front matter (`.mdx`) and whole YAML files; what has gone since has no place. */
export function createSourcePlaceFinder(): PlaceOf {
  const known = new Map<string, StrictYaml | undefined>();
  return (file, path) => {
    if (!known.has(file)) known.set(file, readYaml(file));
    return known.get(file)?.placeOf(path);
  };
}

function readYaml(file: string): StrictYaml | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  if (!file.endsWith('.mdx')) return parseStrictYaml(text, { file });
  const { parts } = splitFile(text, file);
  return parts && parseStrictYaml(parts.frontMatter, { file, lineOffset: 1 });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
