/** The line on every page of a copy: of which day it is, and where the page lives on the web. */
import { readRuns } from '../texts/linked-text.ts';
import type { Texts } from '../texts/languages.ts';
import { escapeAttribute, escapeText } from './escape.ts';

export const BANNER_STYLES = 'assets/offline-copy.css';

export interface Banner {
  readonly date: Date;
  readonly version: string;
}

export function renderBanner({ date, version }: Banner, livePage: string, texts: Texts): string {
  const day = date.toISOString().slice(0, 10);
  const links: Readonly<Record<string, (words: string) => string>> = {
    day: () => `<time datetime="${day}">${escapeText(texts.formatDate(day))}</time>`,
    live: (words) => `<a href="${escapeAttribute(livePage)}">${escapeText(words)}</a>`,
  };
  const said = readRuns(texts.copySays(version)).map(
    (run) => (run.kind === 'link' ? links[run.name]?.(run.text) : undefined) ?? escapeText(run.text),
  );
  const where = `lang="${escapeAttribute(texts.language)}" dir="${escapeAttribute(texts.direction)}"`;
  return `<aside class="copy-banner" ${where} aria-label="${escapeAttribute(texts.copyLabel)}" data-offline-copy>${said.join('')}</aside>`;
}
