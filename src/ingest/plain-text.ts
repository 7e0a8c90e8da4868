/**
 * Plain text with TeX between dollars, as bibliographies hold it → Markdown that reads the same. Beside the repair,
 * since this writes commands and quotes of TeX as they were typed, and the entries made with it are not to change.
 */
import { renderFormula } from '../entries/formula.ts';
import { isMailto, isPublicUrl } from '../entries/identifiers.ts';

/** Pandoc's rule: no space inside the dollars, no digit after them. */
const FORMULA = /(?<!\\)(\$\$?)(?=[^\s$])((?:[^$\\]|\\.)*?)(?<=\S)\1(?![$\d])/gs;

const ADDRESS = /(https?:\/\/\S+|\bwww\.\S*|[\w.+-]+@[\w-]+\.[\w.-]+)/i;

/** Write plain text as one paragraph of Markdown; formulas that can be read stay, everything else means itself. */
export function renderPlainText(text: string): string {
  const line = cleanLine(text);
  let markdown = '';
  let position = 0;
  for (const match of line.matchAll(FORMULA)) {
    const [formula, fence = '$', tex = ''] = match;
    if (renderFormula(tex, fence === '$$').kind !== 'rendered') continue;
    markdown += escapeMarkdown(line.slice(position, match.index)) + formula;
    position = match.index + formula.length;
  }
  return escapeBlockStart(markdown + escapeMarkdown(line.slice(position)));
}

/** One line without control characters, soft hyphens or marks that cannot be seen. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

function escapeMarkdown(text: string): string {
  const pieces = text.split(ADDRESS);
  return pieces.map((piece, index) => (index % 2 === 0 ? escapeWords(piece) : writeAddress(piece))).join('');
}

/** Underscores inside words mean nothing to Markdown and stay bare. */
function escapeWords(text: string): string {
  return text
    .replace(/\\([%&#$_{}])/g, '$1')
    .replace(/[\\`*[\]{}<>|$]|~(?=~)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** An address links itself when it is left alone, and is code when it leads nowhere; braces of a lost `\href` part it from what follows. */
function writeAddress(text: string): string {
  const [address = '', rest = ''] = text.split(/([\\{}<>"`^|].*)/s, 2);
  const bare = address.replace(/[.,;:!?)]+$/, '');
  const isLink = isPublicUrl(bare.replace(/^www\./i, 'https://$&')) || isMailto(`mailto:${bare}`);
  const after = rest && ` ${escapeWords(rest.replace(/[\\{}]+/g, ' ').trim())}`;
  return (isLink ? address : `\`${bare}\`${address.slice(bare.length)}`) + after;
}

/** What begins a heading, list, quote or rule at the start of a line. */
function escapeBlockStart(markdown: string): string {
  return markdown.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[#+=-]/, '\\$&');
}
