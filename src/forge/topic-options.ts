/** The topics of the vocabulary as the choices of a form. */
import type { Vocabulary } from '../catalogue/topics.ts';

/** Replace the choices of the only list of choices in a form. @throws for a form without one. */
export function writeTopicOptions(form: string, { areas }: Vocabulary): string {
  const lines = form.split('\n');
  const start = lines.findIndex((line) => /^ +options:$/.test(line));
  if (start < 0) throw new Error('the form has no list of choices');
  const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  const rest = lines.slice(start + 1);
  const count = rest.findIndex((line) => !line.startsWith(`${indent}  - `));
  const labels = areas.flatMap(({ topics }) => topics.map(({ label }) => label));
  const choices = labels.map((label) => `${indent}  - ${/^[A-Za-z][\w() ,/-]*$/.test(label) ? label : JSON.stringify(label)}`);
  return [...lines.slice(0, start + 1), ...choices, ...rest.slice(count)].join('\n');
}
