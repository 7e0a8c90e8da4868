/** What zod found wrong, said in the words of the person who typed it. */
import type { z } from 'zod';
import { clip } from '../problems/clip.ts';
import { createProblem } from '../problems/create-problem.ts';
import { findNearest, measureDistance } from '../problems/did-you-mean.ts';
import type { Edit, Problem } from '../problems/problem.ts';
import type { StrictYaml } from './strict-yaml.ts';
import { renderFlow, type Repair } from './value-repairs.ts';

/** A longer line is more than a message can show. */
const MAX_LINE = 300;

interface Context {
  readonly file: string;
  /** An example line by key, for the fix. */
  readonly examples?: Readonly<Record<string, string>>;
  /** Keys the top level may have, for did-you-mean. */
  readonly keys?: readonly string[];
  /** What the value of a key of the top level most likely means, when that fits the schema. */
  readonly repair?: (key: string, value: unknown) => Repair | undefined;
}

/**
 * Hold parsed YAML against a schema; `value` is there exactly when there are no problems. Where some of it cannot be
 * read, what is wrong with the rest is told too, but not what is absent: it may stand in the part that is broken.
 */
export function validate<T>(schema: z.ZodType<T>, yaml: StrictYaml, context: Context): { value?: T; problems: Problem[] } {
  if (yaml.problems.length > 0) {
    const { problems } = yaml.rest ? validate(schema, yaml.rest, context) : { problems: [] };
    return { problems: [...yaml.problems, ...problems.filter(({ code }) => code !== 'missing-key')] };
  }
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: withoutEchoes(result.error.issues).flatMap((issue) => describeIssue(issue, yaml, context)) };
}

/** A value of the wrong kind is not also too long or too short. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const kinds = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? formatPath(path) : [])));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !kinds.has(formatPath(path)));
}

function describeIssue(issue: z.core.$ZodIssue, yaml: StrictYaml, context: Context): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => describeUnknownKey([...issue.path, key], yaml, context));
  const value = findValue(yaml.value, issue.path);
  const key = formatPath(issue.path);
  const example = context.examples?.[String(issue.path[0])];
  if (value === undefined) {
    const fix = { fix: `add a line such as \`${example ?? `${key}: …`}\`.` };
    return [createProblem('missing-key', { file: context.file, place: yaml.placeOf([]) }, `The key \`${key}\` is absent.`, fix)];
  }
  const said = typeof value === 'string' ? `: \`${clip(value)}\`` : '';
  const subject = issue.path.length === 0 ? 'The front matter' : `\`${key}\``;
  return [
    createProblem('invalid-value', { file: context.file, place: yaml.placeOf(issue.path) }, `${subject} ${describeExpectation(issue)}${said}.`, {
      ...(example !== undefined && { fix: `write it like this: \`${example}\`.` }),
      ...findFix(issue.path, yaml, context),
    }),
  ];
}

/** The line as it is most likely meant, with an edit where nothing is left to decide. */
function findFix(path: readonly PropertyKey[], yaml: StrictYaml, { repair }: Context): { fix?: string; edit?: Edit } {
  const [key, ...inner] = path;
  const found = typeof key === 'string' ? repair?.(key, findValue(yaml.value, [key])) : undefined;
  const line = `${String(key)}: ${renderFlow(found?.value)}`;
  if (!found || line.length > MAX_LINE) return {};
  const span = yaml.spanOf?.(path);
  const edit = found.isCertain && span ? { edit: { ...span, text: renderFlow(findValue(found.value, inner)) } } : {};
  return { fix: `write \`${line}\`.`, ...edit };
}

function describeUnknownKey(path: PropertyKey[], yaml: StrictYaml, { file, keys = [] }: Context): Problem {
  const key = String(path.at(-1));
  const nearest = path.length === 1 ? findNearest(key, keys) : undefined;
  const at = { file, place: yaml.placeOfKey(path) };
  const message = `\`${clip(formatPath(path))}\` is not a key of this file.`;
  const others = path.length === 1 ? Object.keys(yaml.value as object).filter((other) => other !== key) : [];
  if (nearest === undefined)
    return createProblem('unknown-key', at, message, { fix: 'delete the line, or use one of the keys that CONTRIBUTING lists.' });
  if (others.includes(nearest)) return createProblem('unknown-key', at, message, { fix: `delete the line: \`${nearest}\` is there already.` });
  const isCertain = measureDistance(key, nearest) === 1 && others.every((other) => findNearest(other, [nearest]) === undefined);
  const span = isCertain ? yaml.spanOfKey?.(path) : undefined;
  return createProblem('unknown-key', at, message, { fix: `write \`${nearest}\`.`, ...(span && { edit: { ...span, text: nearest } }) });
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list such as `[one, two]`',
  object: 'a map of keys',
  number: 'a number',
  int: 'a whole number',
};

function describeExpectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `is not ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `is none of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'too_small' && issue.message.startsWith('Too')) return 'is too short';
  if (issue.code === 'too_big' && issue.message.startsWith('Too')) return 'is too long';
  return issue.message.replace(/\.$/, '');
}

function findValue(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);
}

const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .join('.')
    .replace(/\.(\d+)/g, (_, index: string) => `[${Number(index) + 1}]`);
