/** A former id leads to one entry and is the id of none. */
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Check } from './check.ts';

export const checkRedirects: Check = ({ catalogue, fileIds, placeOf }) => {
  const claims = new Map<string, string>();
  const entries = catalogue.entries.filter(({ redirects = [] }) => redirects.length > 0).sort((a, b) => (a.file < b.file ? -1 : 1));
  return entries.flatMap(({ id, file, redirects = [] }) =>
    redirects.flatMap((former, index): Problem[] => {
      const claimedBy = claims.get(former);
      claims.set(former, claimedBy ?? file);
      if (!fileIds.has(former) && claimedBy === undefined) return [];
      const [message, related] =
        former === id
          ? [`\`${former}\` is the present id of this entry.`, undefined]
          : fileIds.has(former)
            ? [`\`${former}\` is the id of another entry.`, catalogue.byId.get(former)?.file]
            : [`\`${former}\` is a former id of another entry too.`, claimedBy];
      return [
        createProblem('redirect-taken', { file, place: placeOf(file, ['redirects', index]) }, message, {
          fix: `delete \`${former}\` from \`redirects\`.`,
          ...(related !== undefined && related !== file && { related: { file: related } }),
        }),
      ];
    }),
  );
};
