/** Taking saved papers along: copied or downloaded, in the format that the pressed key names. */
import { CITATION_FORMATS, type CitationFormat, FORMAT_INFO } from '../catalogue/entry-formats.ts';
import { type Collected, collectCitations } from './list-citations.ts';
import { LIST_FORMATS } from './list-texts.ts';
import { loadCitation } from './load-citation.ts';
import { pathOf } from './reading-list-card.ts';
import type { KeptPaper } from './own/kept.ts';
import { offerFile } from './own/offer-file.ts';
import { findOwn } from './own/own-papers.ts';
import type { Paper } from './reading-list.ts';
import { sharedHref } from './site-address.ts';
import { describeLoading, describeTaken } from './take-wording.ts';

type TextFormat = keyof typeof LIST_FORMATS;
type Format = TextFormat | CitationFormat;

/** Tell whether a key takes papers along. */
export const isTakeKey = (key: HTMLElement): boolean => findFormat(key) !== undefined;

/** Do what the key says with `papers`, telling the reader how far it is. @returns what to tell in the end. */
export async function takePapers(key: HTMLElement, papers: readonly Paper[], tell: (message: string) => void): Promise<string> {
  const format = findFormat(key) ?? 'links';
  const collected = collect(papers, format, tell);
  const way = key.dataset['download'] === undefined ? 'copied' : 'downloaded';
  const done = way === 'copied' ? await copyText(collected) : offerText((await collected).text, format);
  return describeTaken({ way, done, format, total: papers.length, missing: (await collected).missing });
}

function findFormat({ dataset: { copy, download } }: HTMLElement): Format | undefined {
  const name = copy ?? download ?? '';
  return isTextFormat(name) ? name : CITATION_FORMATS.find((format) => format === name);
}

const isTextFormat = (name: string): name is TextFormat => Object.hasOwn(LIST_FORMATS, name);

async function collect(papers: readonly Paper[], format: Format, tell: (message: string) => void): Promise<Collected> {
  if (isTextFormat(format)) {
    const kept = papers.map((paper): KeptPaper => ({ ...paper, ...findOwn(paper.id) }));
    return { text: LIST_FORMATS[format].render(kept, (paper) => sharedHref(pathOf(paper))), missing: [] };
  }
  tell(describeLoading(0, papers.length));
  return collectCitations(papers, format, {
    load: loadCitation,
    onProgress: (done) => {
      if (isTenth(done, papers.length)) tell(describeLoading(done, papers.length));
    },
  });
}

/** Not every paper of hundreds is worth a word. */
const isTenth = (done: number, total: number): boolean => Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);

/** The promise of a text is handed over while the key is being pressed; later some browsers refuse. */
async function copyText(collected: Promise<Collected>): Promise<boolean> {
  const text = collected.then((found) => (found.text === '' ? Promise.reject(new Error('nothing to copy')) : found.text));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((plain) => new Blob([plain], { type: 'text/plain' })) })]);
    return true;
  } catch {
    return text
      .then((plain) => navigator.clipboard.writeText(plain))
      .then(
        () => true,
        () => false,
      );
  }
}

function offerText(text: string, format: Format): boolean {
  if (text === '') return false;
  offerFile(text, isTextFormat(format) ? LIST_FORMATS[format] : { file: `reading-list.${format}`, type: FORMAT_INFO[format].type });
  return true;
}
