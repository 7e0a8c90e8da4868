/** Taking saved papers along: copied or downloaded, in the format that the pressed key names. */
import { countOf } from '../components/wording.ts';
import { LIST_FORMATS } from './list-texts.ts';
import { pathOf } from './reading-list-card.ts';
import type { Paper } from './reading-list.ts';
import { createLink } from './search-nodes.ts';
import { sharedHref } from './site-address.ts';

type Format = keyof typeof LIST_FORMATS;

/** Tell whether a key takes papers along. */
export const isTakeKey = (key: HTMLElement): boolean => findFormat(key) !== undefined;

/** Do what the key says with `papers`. @returns what to tell the reader. */
export async function takePapers(key: HTMLElement, papers: readonly Paper[]): Promise<string> {
  const format = LIST_FORMATS[findFormat(key) ?? 'links'];
  const text = format.render(papers, (paper) => sharedHref(pathOf(paper)));
  if (key.dataset['download'] !== undefined) {
    offerFile(text, format);
    return '';
  }
  return (await copyText(text)) ? `Copied ${countOf(papers.length, 'paper')}.` : 'This browser did not allow copying. Download instead.';
}

function findFormat({ dataset: { copy, download } }: HTMLElement): Format | undefined {
  const name = copy ?? download;
  return name !== undefined && Object.hasOwn(LIST_FORMATS, name) ? (name as Format) : undefined;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function offerFile(text: string, { file, type }: { readonly file: string; readonly type: string }): void {
  const link = createLink(URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` })), []);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
