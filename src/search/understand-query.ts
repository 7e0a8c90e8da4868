/** What the engine is asked, given what a reader typed. */

const ARXIV_PREFIX = /^(?:arxiv:\s*|https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)/i;
const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/i;
const DOI_PREFIX = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)(?=10\.)/i;

/**
 * Rewrite a query for the engine: identifiers lose their prefix, version and address, TeX its signs.
 *
 * @example understandQuery('arXiv:2210.02414v2') // => '2210.02414'
 * @example understandQuery('S$^{2}$FT') // => 'S2FT'
 */
export function understandQuery(query: string): string {
  const joined = query.replace(/\b(arxiv|doi):\s+/gi, '$1:');
  return joined.split(/\s+/).map(rewriteWord).join(' ').trim();
}

function rewriteWord(word: string): string {
  const bare = word.replace(ARXIV_PREFIX, '');
  const id = ARXIV_ID.exec(bare)?.[1];
  if (id !== undefined) return id;
  if (DOI_PREFIX.test(word)) return decodeLenient(word.replace(DOI_PREFIX, ''));
  return word.replace(/\\([A-Za-z]+)/g, '$1').replace(/[\\$^{}]/g, '');
}

/** A percent sign that begins no escape is a percent sign. */
function decodeLenient(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
