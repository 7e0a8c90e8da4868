/**
 * What the forge tells about an issue that someone opened or changed. A form gives its issues a label only where the
 * repository has that label, so the headings count as well.
 */
import { z } from 'zod';
import { addPaperForm, correctEntryForm, type Form } from './forms.ts';
import { parseForm } from './parse-form.ts';

/** GitHub keeps at most 65,536 characters of an issue. */
const MAX_BODY = 65_536;

const eventSchema = z.object({
  issue: z.object({
    number: z.int().min(1).max(1e9),
    body: z.string().nullable(),
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
  }),
});

export interface FilledForm {
  /** Of the issue. */
  readonly number: number;
  readonly form: Form;
  readonly fields: ReadonlyMap<string, string>;
}

export type IssueEvent =
  | { readonly kind: 'form'; readonly filled: FilledForm }
  /** The issue is made from a form, and its text is not the form’s any more. */
  | { readonly kind: 'broken'; readonly number: number; readonly reason: string }
  /** Nothing of ours. */
  | { readonly kind: 'other' };

/** Read an event. @throws for anything but an event about an issue. */
export function parseIssueEvent(json: string): IssueEvent {
  const { issue } = eventSchema.parse(JSON.parse(json));
  const { number } = issue;
  const body = issue.body ?? '';
  const form = findForm(body, new Set(issue.labels.map(({ name }) => name)));
  if (!form || issue.pull_request !== undefined) return { kind: 'other' };
  if (body.length > MAX_BODY) return { kind: 'broken', number, reason: `The text is longer than ${MAX_BODY} characters.` };
  const fields = parseForm(form, body);
  return fields
    ? { kind: 'form', filled: { number, form, fields } }
    : { kind: 'broken', number, reason: 'The headings of the form are not in the text any more, so its fields cannot be told apart.' };
}

function findForm(body: string, labels: ReadonlySet<string>): Form | undefined {
  const forms = [addPaperForm, correctEntryForm];
  const [labelled, ...others] = forms.filter(({ label }) => labels.has(label));
  if (labelled && others.length === 0) return labelled;
  return forms.find(({ fields: [first] }) => first && body.trimStart().split(/\r?\n/, 1)[0]?.trimEnd() === `### ${first.label}`);
}
