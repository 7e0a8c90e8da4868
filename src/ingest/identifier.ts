/** What a person types for a paper: an identifier, or an address that holds one. */
import { isArxivId, isDoi } from '../entries/identifiers.ts';

export type Identifier = { readonly kind: 'arxiv'; readonly id: string } | { readonly kind: 'doi'; readonly id: string };

/** Hosts whose addresses end with an arXiv id. */
const ARXIV_PAGE =
  /^(?:https?:\/\/)?(?:www\.|export\.)?(?:arxiv\.org\/(?:abs|pdf|html|format)|alphaxiv\.org\/abs|huggingface\.co\/papers|hf\.co\/papers)\/(.+)$/i;
const DOI_PAGE = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/(.+)$/i;
/** Publishers whose addresses end with a DOI. */
const PUBLISHER_PAGE =
  /^https?:\/\/(?:link\.springer\.com\/(?:chapter|article)|(?:dl\.acm\.org|onlinelibrary\.wiley\.com|www\.tandfonline\.com)\/doi(?:\/(?:abs|full|pdf))?)\/(10\.[^?#]+)/i;
/** arXiv's own DOIs name the arXiv id. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/**
 * Read one word as an identifier; `undefined` for anything else.
 *
 * @example parseIdentifier('https://arxiv.org/pdf/2405.01234v2.pdf') // => { kind: 'arxiv', id: '2405.01234' }
 */
export function parseIdentifier(text: string): Identifier | undefined {
  const word = text.trim();
  if (/\s/.test(word) || word.length > 400) return undefined;
  return parseArxiv(ARXIV_PAGE.exec(word)?.[1] ?? word) ?? parseDoi(word);
}

/** Read every line or word of a text that is nothing but identifiers; `undefined` when something else stands there. */
export function parseIdentifiers(text: string): Identifier[] | undefined {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  const found = words.map(parseIdentifier);
  return words.length > 0 && found.every((identifier) => identifier !== undefined) ? found : undefined;
}

/** As people write it. */
export const showIdentifier = ({ kind, id }: Identifier): string => (kind === 'arxiv' ? `arXiv:${id}` : `doi:${id}`);

function parseArxiv(text: string): Identifier | undefined {
  const id = text
    .replace(/^arxiv:/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/i, '')
    .replace(/\/$/, '');
  return isArxivId(id) ? { kind: 'arxiv', id } : undefined;
}

function parseDoi(text: string): Identifier | undefined {
  const page = (DOI_PAGE.exec(text) ?? PUBLISHER_PAGE.exec(text))?.[1];
  const doi = page === undefined ? text.replace(/^doi:/i, '') : decodeAddress(page);
  if (!isDoi(doi)) return undefined;
  const arxiv = ARXIV_DOI.exec(doi)?.[1];
  return (arxiv === undefined ? undefined : parseArxiv(arxiv)) ?? { kind: 'doi', id: doi };
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
