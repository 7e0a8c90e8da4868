/** Words for the person who filled in a form. */
import type { Problem } from '../problems/problem.ts';
import { renderMessage } from '../problems/reporters/inert-markdown.ts';
import type { Proposal } from './proposal.ts';

const AT_MOST = 20;

export interface Complaint {
  /** What stands above the field in the form. */
  readonly field?: string | undefined;
  /** One sentence, values in backticks. */
  readonly message: string;
  /** What to type instead. */
  readonly fix?: string | undefined;
}

/** Say what kept a form from becoming a pull request, field by field. */
export function refuse(complaints: readonly Complaint[]): Proposal {
  const lines = complaints.map(({ field, message, fix }) => {
    const said = `${renderMessage(message)}${fix === undefined ? '' : ` ${renderMessage(capitalise(fix))}`}`;
    return `- ${field === undefined ? '' : `**${field}**: `}${said}`;
  });
  const different = [...new Set(lines)];
  const rest = different.length > AT_MOST ? [`- and ${different.length - AT_MOST} more`] : [];
  const again = 'Edit the first text of this issue, keep its headings, and it is tried again.';
  const list = [...different.slice(0, AT_MOST), ...rest].join('\n');
  return { kind: 'answer', text: `Thank you. This cannot become a pull request yet:\n\n${list}\n\n${again}\n` };
}

export const answer = (text: string): Proposal => ({ kind: 'answer', text: `${text}\n` });

/** Where an archive did not answer, nothing needs to be typed. */
export function toComplaint({ code, message, fix }: Problem, field?: string): Complaint {
  const again = 'To try again later, close this issue and reopen it; or give the title, an empty line and the abstract.';
  return { field, message, fix: code === 'unreachable' ? again : fix };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
