/** Ids in editions and statuses lead to entries. */
import type { EditionFile } from '../catalogue/editions.ts';
import { createProblem } from '../problems/create-problem.ts';
import { findNearest } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import type { Check, CheckedContent } from './check.ts';

export const checkReferences: Check = (content) => [
  ...content.editions.flatMap((edition) => checkEdition(edition, content)),
  ...checkSuccessors(content),
];

function checkEdition({ file, entries }: EditionFile, content: CheckedContent): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((id, index) => {
    const at = (): { file: string; place: ReturnType<CheckedContent['placeOf']> } => ({ file, place: content.placeOf(file, ['entries', index]) });
    if (seen.has(id))
      return [createProblem('repeated-value', at(), `The entry \`${id}\` stands twice in this edition.`, { fix: 'delete one of the two.' })];
    seen.add(id);
    return isKnown(id, content) ? [] : [describeUnknown(id, at(), content)];
  });
}

function checkSuccessors(content: CheckedContent): Problem[] {
  return content.catalogue.entries.flatMap(({ file, id, status }) => {
    const by = status?.by;
    if (by === undefined || (by !== id && isKnown(by, content))) return [];
    const at = { file, place: content.placeOf(file, ['status', 'by']) };
    if (by !== id) return [describeUnknown(by, at, content)];
    return [
      createProblem('unknown-entry', at, `\`${by}\` is this entry, which cannot take its own place.`, {
        fix: 'name the entry that does, or delete `by`.',
      }),
    ];
  });
}

const isKnown = (id: string, { fileIds, catalogue }: CheckedContent): boolean => fileIds.has(id) || catalogue.redirects.has(id);

function describeUnknown(id: string, at: Parameters<typeof createProblem>[1], { fileIds }: CheckedContent): Problem {
  const nearest = findNearest(id, fileIds);
  const fix = nearest === undefined ? `delete it, or add the file \`papers/${clip(id)}.mdx\`.` : `write \`${nearest}\`.`;
  return createProblem('unknown-entry', at, `There is no entry \`${clip(id)}\`.`, { fix });
}

const clip = (id: string): string => (id.length > 100 ? `${id.slice(0, 97)}…` : id).replaceAll('`', "'");
