/** What the three YAML files of a catalogue share: strict YAML, a map at the top, a schema. */
import type { z } from 'zod';
import { validate } from '../../entries/schema-problems.ts';
import { parseStrictYaml, type StrictYaml } from '../../entries/strict-yaml.ts';
import type { ProblemCode } from '../../problems/codes.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';

export interface YamlShape<Value> {
  /** The code for a file that is no map of keys. */
  readonly code: ProblemCode;
  readonly schema: z.ZodType<Value> & { readonly shape: object };
  /** A line that shows the shape. */
  readonly example: string;
  /** A line for each key, shown when its value does not fit. */
  readonly examples?: Readonly<Record<string, string>>;
}

export interface ReadYaml<Value> {
  readonly yaml: StrictYaml;
  /** There exactly when there are no problems. */
  readonly value?: Value;
  readonly problems: Problem[];
}

/** Hold the text of a YAML file against its shape. */
export function readYamlFile<Value>(shape: YamlShape<Value>, text: string, file: string): ReadYaml<Value> {
  const yaml = parseStrictYaml(text, { file });
  if (yaml.problems.length === 0 && !isMap(yaml.value)) {
    const at = { file, place: { line: 1, column: 1 } };
    return {
      yaml,
      problems: [createProblem(shape.code, at, 'The file is not a map of keys.', { fix: `write it like this: \`${shape.example}\`.` })],
    };
  }
  const { schema, examples = {} } = shape;
  return { yaml, ...validate(schema, yaml, { file, examples, keys: Object.keys(schema.shape) }) };
}

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
