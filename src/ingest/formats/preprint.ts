/** Preprints as bibliographies name them: in the journal, a note, an address or a number. */

const ID = String.raw`((?:\d{4}\.\d{4,5}|[a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?)(?![\d.]*\d)`;
const PATTERNS = [
  new RegExp(String.raw`\barxiv(?:\s+preprint)?(?:\s*:\s*|\s+|\.)(?:arxiv:\s*)?${ID}`, 'i'),
  new RegExp(String.raw`arxiv\.org\/(?:abs|pdf|html|format)\/${ID}`, 'i'),
  new RegExp(String.raw`(?:^|\s)abs\/${ID}`, 'i'),
];
const SERVER =
  /^(?:arxiv\b|corr\b|computing research repository|(?:bio|med|chem|eng|psy|soc|earth|edu?|tech)a?rxiv\b|(?:e-?prints?|preprints?)$|ssrn\b)/i;

/** Find the first arXiv id that one of the texts names as such. */
export function findArxivId(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    if (text === undefined || text.length > 2000) continue;
    for (const pattern of PATTERNS) {
      const id = pattern.exec(text)?.[1];
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** Whether a journal is none: where preprints lie. */
export const isPreprintServer = (venue: string): boolean => SERVER.test(venue.trim());
