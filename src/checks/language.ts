import { createProblem } from '../problems/create-problem.ts';
import { findLanguage, LANGUAGE_IDS } from '../texts/languages.ts';
import type { Check } from './check.ts';

/** The interface has words in the language of the site. */
export const checkLanguage: Check = ({ catalogue, siteFile, placeOf }) => {
  const { language } = catalogue.site;
  if (findLanguage(language) !== undefined) return [];
  const place = placeOf(siteFile, ['language']);
  const known = LANGUAGE_IDS.map((id) => `\`${id}\``).join(' or ');
  const message = `The interface has no texts in \`${language}\`, so it is shown in English.`;
  return [
    createProblem('no-texts', { file: siteFile, ...(place && { place }) }, message, {
      fix: `write ${known}, or add a file of texts beside \`src/texts/en.ts\`.`,
    }),
  ];
};
