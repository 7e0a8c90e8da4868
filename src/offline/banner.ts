/** The line on every page of a copy: of which day it is, and where the page lives on the web. */
import { escapeAttribute, escapeText } from './escape.ts';

export const BANNER_STYLES = 'assets/offline-copy.css';

export interface Banner {
  readonly date: Date;
  readonly version: string;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function renderBanner({ date, version }: Banner, livePage: string): string {
  const day = date.toISOString().slice(0, 10);
  const words = DAY.format(date);
  const time = `<time datetime="${day}">${escapeText(words)}</time>`;
  const link = `<a href="${escapeAttribute(livePage)}">This page on the web</a>`;
  return `<aside class="copy-banner" lang="en" dir="ltr" aria-label="Offline copy" data-offline-copy>Offline copy of ${time}, version ${escapeText(version)}. ${link}</aside>`;
}
