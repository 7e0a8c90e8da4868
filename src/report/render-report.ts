/** The report of a pull request as Markdown for its summary and comment: what to look at first, then each entry. */
import { countOf } from '../catalogue/wording.ts';
import type { ChangeKind } from './changed-files.ts';
import type { Problem } from '../problems/problem.ts';
import { renderCode, renderInert } from '../problems/reporters/inert-markdown.ts';
import { countProblems } from '../problems/reporters/summary.ts';
import { renderChange, renderProblems } from './render-change.ts';
import type { ChangeReport, Report } from './report.ts';

/** A comment on GitHub holds 65,536 characters; room is left for a note around the report. */
export const COMMENT_LIMIT = 60_000;

const KINDS: readonly ChangeKind[] = ['new', 'changed', 'renamed', 'deleted'];
/** So many entries stand open; more are folded. */
const OPEN = 3;
const MOST_LOOKS = 20;
const MOST_OTHERS = 20;

export function renderReport(report: Report, limit = COMMENT_LIMIT): string {
  const { changes, otherProblems } = report;
  const head = `${['# What this changes', renderSummary(report), ...renderLooks(report), ...renderOthers(otherProblems), ...renderUntried(report)].join('\n\n')}\n`;
  const blocks = changes.map((change) => fold(change, changes.length > OPEN, limit / 2));
  let length = head.length;
  let kept = 0;
  for (const block of blocks) {
    if (length + block.length > limit - 300) break;
    length += block.length;
    kept++;
  }
  const rest = blocks.length - kept;
  const more =
    rest === 0 ? '' : `\n${countOf(rest, 'more entry is', 'more entries are')} left out here; the artefact \`report\` of the run holds them all.\n`;
  return `${head}${blocks.slice(0, kept).join('')}${more}`;
}

function renderSummary({ changes, otherProblems }: Report): string {
  const counts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const problems = [...changes.flatMap((change) => change.problems), ...otherProblems];
  return `**${counts.length === 0 ? 'No entry differs' : counts.join(', ')}; ${countProblems(problems)}.**`;
}

function renderLooks({ changes }: Report): string[] {
  const looks = changes.flatMap((change) => listLooks(change).map((look) => `- ${renderCode(change.name)}: ${look}`));
  if (looks.length === 0) return changes.length === 0 ? [] : ['Nothing needs a second look.'];
  const rest = looks.length - MOST_LOOKS;
  return [`Look at:\n\n${looks.slice(0, MOST_LOOKS).join('\n')}${rest > 0 ? `\n- and ${rest} more, below` : ''}`];
}

function listLooks(change: ChangeReport): string[] {
  const { kind, problems, duplicates, topics, links = [], queries = [], completeness } = change;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const gone = links.filter(({ state }) => state === 'gone').length;
  const required = completeness?.absent.filter(({ isRequired }) => isRequired).map(({ name }) => name) ?? [];
  const title = queries.find(({ what }) => what === 'title');
  const keepsAddress = kind !== 'renamed' || change.after?.redirects?.includes(change.before?.id ?? '') === true;
  const looks: readonly (readonly [applies: boolean, look: string])[] = [
    [errors > 0, countOf(errors, 'error')],
    [kind === 'deleted', 'its address is gone'],
    [!keepsAddress, `its address is gone; add \`redirects: [${change.before?.id ?? ''}]\``],
    [duplicates.length > 0, `may be ${duplicates.map(({ entry }) => renderCode(entry.id)).join(' or ')}`],
    [(topics?.doubtful.length ?? 0) > 0, `is it about ${(topics?.doubtful ?? []).map(renderCode).join(', ')}?`],
    [gone > 0, countOf(gone, 'dead link')],
    [required.length > 0, `no ${required.join(', no ')}`],
    [title !== undefined && title.rank !== 1, 'not found first by its own title'],
  ];
  return looks.flatMap(([applies, look]) => (applies ? [look] : []));
}

function renderOthers(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  return [`Problems in other files:\n\n${renderProblems(problems, MOST_OTHERS)}`];
}

function renderUntried({ untried }: Report): string[] {
  const { links, entries } = untried;
  const said = [
    ...(links > 0 ? [`${countOf(links, 'link was', 'links were')} not asked`] : []),
    ...(entries > 0 ? [`the queries of ${countOf(entries, 'entry', 'entries')} were not tried`] : []),
  ];
  return said.length === 0 ? [] : [`As so much changes, ${said.join(', and ')}.`];
}

/** One entry that is too long for half of the report is told in short. */
function fold(change: ChangeReport, isFolded: boolean, limit: number): string {
  const title = renderInert(change.after?.titleText ?? change.before?.titleText ?? '');
  const heading = `${change.kind}: ${renderCode(change.name)}${title === '' ? '' : ` ${title}`}`;
  const body = renderChange(change, limit);
  if (!isFolded) return `\n## ${heading}\n\n${body}\n`;
  // Inside the tags of HTML the forge reads no Markdown: the name stands alone, which is safe to show.
  return `\n<details><summary>${change.kind}: ${change.name.replace(/[^\w.-]/g, '?')}</summary>\n\n## ${heading}\n\n${body}\n\n</details>\n`;
}
