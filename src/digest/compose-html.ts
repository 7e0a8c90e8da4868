/**
 * The digest as HTML for mail clients: one column, styles on the elements because many clients drop style sheets,
 * a sheet for those that know dark mode, and nothing that is loaded, counted or run.
 */
import { absoluteUrl, homePath } from '../catalogue/addresses.ts';
import { escapeHtml } from '../entries/escape-html.ts';
import type { Digest } from './choose-papers.ts';
import { describePaper, toOneLine, type MailLink, type MailPaper } from './mail-paper.ts';
import { formatPeriod } from './period.ts';
import { explainWhy, findMore, formatHeading, formatSubject } from './wording.ts';

const SANS = 'Roboto,Helvetica,Arial,sans-serif';
const SERIF = 'Palatino,Georgia,serif';
const INK = 'color:#2b241e';
const SOFT = 'color:#5f554c';
const RUBRIC = 'color:#8a2b1e';
/** Inherited by what a cell holds, so that it is said once. */
const SMALL = `font:14px/1.6 ${SANS};${SOFT}`;
const PLAIN_LINK = 'text-decoration:none';

const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
a:hover{text-decoration:underline!important}
@media (prefers-color-scheme:dark){.g{background:#1b1815!important}.l{background:#24201c!important;border-color:#3d3731!important}.i{color:#e4ded4!important}.s{color:#b8afa3!important}.r{color:#eda793!important}}
@media (max-width:480px){.p{padding-left:18px!important;padding-right:18px!important}}`;

/** @param unsubscribe where to leave. */
export function composeHtml(digest: Digest, unsubscribe: string): string {
  const { site } = digest;
  return `<!doctype html>
<html lang="${escapeHtml(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(formatSubject(digest))}</title>
<style>${DARK}</style>
</head>
<body class="g" style="margin:0;padding:0;background:#f6f2ea">
<table role="presentation" class="g" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f2ea"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed">
${composeTop(digest)}
${digest.papers.map((entry) => composePaper(describePaper(entry, digest))).join('\n')}
${composeEnd(digest, unsubscribe)}
</table>
</td></tr></table>
</body>
</html>
`;
}

function composeTop(digest: Digest): string {
  const home = link({ label: toOneLine(digest.site.title), url: absoluteUrl(digest.site, homePath()) }, 'r', `${RUBRIC};${PLAIN_LINK}`);
  return `<tr><td class="p" style="padding:12px 24px 20px">
<p style="margin:0 0 6px;font:600 15px/1.5 ${SANS}">${home}</p>
<h1 class="i" dir="auto" style="margin:0;font:600 26px/1.25 ${SERIF};${INK}">${escapeHtml(formatHeading(digest))}</h1>
<p class="s" style="margin:4px 0 0;font:15px/1.5 ${SANS};${SOFT}">${escapeHtml(formatPeriod(digest.period))}</p>
</td></tr>`;
}

function composePaper({ title, note, byline, summary, topics, url, links }: MailPaper): string {
  const parts = [
    `<h2 dir="auto" style="margin:0;font:600 19px/1.3 ${SERIF}">${link({ label: title, url }, 'i', `${INK};${PLAIN_LINK}`)}</h2>`,
    note === '' ? '' : `<p class="i" dir="auto" style="margin:4px 0 0;${INK}">${escapeHtml(note)}</p>`,
    byline === '' ? '' : `<p dir="auto" style="margin:4px 0 0">${escapeHtml(byline)}</p>`,
    summary === '' ? '' : `<p class="i" dir="auto" style="margin:8px 0;font:16px/1.5 ${SERIF};${INK}">${escapeHtml(summary)}</p>`,
    topics.length === 0 ? '' : `<p style="margin:0">${topics.map((topic) => link(topic, 's', `${SOFT};${PLAIN_LINK}`)).join(' · ')}</p>`,
    `<p style="margin:4px 0 0">${[{ label: 'Read', url }, ...links].map((one) => link(one, 'r', RUBRIC)).join(' &nbsp; &nbsp; ')}</p>`,
  ];
  const paper = parts.filter((part) => part !== '').join('\n');
  return `<tr><td class="l p s" style="padding:20px 24px;background:#fdfbf7;border-bottom:1px solid #e3dccf;overflow-wrap:break-word;${SMALL}">\n${paper}\n</td></tr>`;
}

function composeEnd(digest: Digest, unsubscribe: string): string {
  const more = findMore(digest);
  const rest = more ? `<p style="margin:0 0 16px;font-size:16px">${link(more, 'r', RUBRIC)}</p>\n` : '';
  return `<tr><td class="p s" style="padding:20px 24px;${SMALL}">
${rest}<p style="margin:0">${escapeHtml(explainWhy(digest))} ${link({ label: 'Unsubscribe', url: unsubscribe }, 's', SOFT)}</p>
</td></tr>`;
}

const link = ({ label, url }: MailLink, className: string, style: string): string =>
  `<a class="${className}" href="${escapeHtml(url)}" style="${style}">${escapeHtml(label)}</a>`;
