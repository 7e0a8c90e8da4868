/** Identifiers in one place: what is well formed, and the addresses built from them. */

const ARXIV_NEW = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;
const ARXIV_OLD = /^[a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3}$/;
const ARXIV_CLASS = /^[a-z][a-z-]{1,20}(?:\.[A-Za-z-]{2,20})?$/;
const DOI = /^10\.\d{4,9}\/[!-~]{1,250}$/;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const HOST_LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Tell whether `id` is an arXiv identifier without version (https://info.arxiv.org/help/arxiv_identifier.html). */
export function isArxivId(id: string): boolean {
  return ARXIV_NEW.test(id) || ARXIV_OLD.test(id);
}

/** Tell whether `text` has the form of an arXiv class such as `cs.CL` or `hep-th`. */
export function isArxivClass(text: string): boolean {
  return ARXIV_CLASS.test(text);
}

/** Tell whether `doi` is a DOI name in printable ASCII that is safe to print in an attribute (ISO 26324; `<>;()` are allowed, quotes are not). */
export function isDoi(doi: string): boolean {
  return DOI.test(doi) && !/["'`\\{}^|]/.test(doi) && !/<\/?[a-z]/i.test(doi);
}

export function isSlug(text: string): boolean {
  return SLUG.test(text) && !text.includes('--');
}

/** Tell whether `text` is YYYY, YYYY-MM or YYYY-MM-DD and exists in the calendar, from 1600 to 2199. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1600 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Tell whether `text` is an absolute http(s) address on a public host name, without user info, odd port or control characters. */
export function isPublicUrl(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\s\\\u0000-\u001f\u007f<>"`{}|^]/.test(text) || !/^https?:\/\//i.test(text)) return false;
  // What stands between `//` and `/` is what a reader takes for the host; `%` or a third slash would hide another.
  if (!/^https?:\/\/[^/%?#]+(?:[/?#]|$)/i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.username === '' && url.password === '' && isWebPort(url.port) && isPublicHost(url.hostname);
}

/** The usual ports, and those above 1023, where other services of a host do not listen by themselves. */
const isWebPort = (port: string): boolean => port === '' || port === '80' || port === '443' || Number(port) > 1023;

/** Tell whether `text` is a mailto link to one plain address. */
export function isMailto(text: string): boolean {
  return /^mailto:[\w.+-]{1,64}@[a-z0-9.-]{1,253}$/i.test(text) && isPublicHost(text.slice(text.indexOf('@') + 1).toLowerCase());
}

function isPublicHost(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((label) => HOST_LABEL.test(label))) return false;
  return /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(top) && !['local', 'localhost', 'internal', 'onion', 'test', 'invalid'].includes(top);
}

export const arxivUrl = (id: string): string => `https://arxiv.org/abs/${id}`;
export const arxivPdfUrl = (id: string): string => `https://arxiv.org/pdf/${id}`;
export const doiUrl = (doi: string): string => `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
