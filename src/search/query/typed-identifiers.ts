/** The arXiv ids and DOIs that readers type or paste, with their prefixes, versions and addresses. */

/**
 * Read an identifier as the catalogue keeps it, in lower case.
 *
 * @example findTypedIdentifier('https://arxiv.org/pdf/2210.02414v2') // => '2210.02414'
 * @example findTypedIdentifier('doi:10.1145/3342195.3387548') // => '10.1145/3342195.3387548'
 */
export function findTypedIdentifier(typed: string): string | undefined {
  if (typed.length > MAX_LENGTH) return undefined;
  const inner = typed.replace(/^[([{<]+|[.,;:!?'}\]>]+$/g, '');
  const bare = inner.includes('(') ? inner : inner.replace(/\)+$/, '');
  return findArxivId(bare) ?? findDoi(bare);
}

const MAX_LENGTH = 300;
/** arXiv itself, its mirrors, and those who file papers under its ids. */
const ARXIV_PREFIX = /^(?:arxiv:|(?:https?:\/\/)?[a-z0-9.-]{1,60}\.[a-z]{2,10}\/(?:abs|pdf|html|papers|overview)\/)/i;
const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/i;
const DOI_PREFIX = /^(?:doi:|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|https?:\/\/[^/\s]+\/doi\/(?:(?:abs|full|pdf|epdf)\/)?)/i;
const DOI = /^10\.\d{4,9}\/\S+$/;
/** The DOIs that arXiv gives to its own papers. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

function findArxivId(typed: string): string | undefined {
  const id = typed.replace(ARXIV_PREFIX, '');
  return ARXIV_ID.exec(id === typed ? id : id.replace(/[?#].*$/, ''))?.[1]?.toLowerCase();
}

function findDoi(typed: string): string | undefined {
  const rest = typed.replace(DOI_PREFIX, '');
  const doi = (rest === typed ? rest : decodeLenient(rest)).toLowerCase();
  if (!DOI.test(doi)) return undefined;
  return findArxivId(doi.replace(ARXIV_DOI, '')) ?? doi;
}

/** A percent sign that begins no escape is a percent sign. */
function decodeLenient(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
