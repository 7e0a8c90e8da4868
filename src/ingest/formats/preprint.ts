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

const DOI = /(?:^|\bdoi(?:\.org\/|\s{0,3}[:=]?\s{0,3}))(10\.\d{4,9}\/[^\s"<>]{1,300})/i;

/** Find the first DOI that stands alone, behind `doi:` or in an address. */
export function findDoi(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const doi = DOI.exec((text ?? '').slice(0, 2000).trim())?.[1]?.replace(/[.,;]+$/, '');
    if (doi !== undefined) return doi;
  }
  return undefined;
}

/**
 * The day, month or year a paper was first public: arXiv ids begin with theirs, and a later one is that of a later version.
 *
 * @example findFirstPublic('2025', '2412.01234') // => '2024-12'
 */
export function findFirstPublic(date: string | undefined, arxiv: string | undefined): string | undefined {
  const [, year, month] = /(?:^|[^\d.])(\d{2})(0[1-9]|1[0-2])(?:\.\d{4,5}|\d{3})(?:v\d{1,3})?$/.exec(arxiv ?? '') ?? [];
  if (year === undefined || month === undefined) return date;
  const first = `${Number(year) > 90 ? 19 : 20}${year}-${month}`;
  if (date === undefined || !/^\d{4}(?!\d)/.test(date)) return first;
  return date.startsWith(first) || date.slice(0, 7) < first.slice(0, date.length) ? date : first;
}

/** Whether a journal is none: where preprints lie. */
export const isPreprintServer = (venue: string): boolean => SERVER.test(venue.trim());
