/** What entries are written in, and where that has to be said. */
import type { Entry } from '../entries/entry.ts';
import { getTexts } from '../texts/languages.ts';
import type { Site } from './model.ts';

type Languages = Pick<Site, 'language' | 'paperLanguage'>;

/** Get the language of entries that name none, BCP 47. */
export const getPaperLanguage = ({ paperLanguage = 'en' }: Partial<Languages>): string => paperLanguage;

/** Find the language that papers are in, if it is another one than that of the pages around them. */
export function findOtherLanguage(site: Languages): string | undefined {
  const papers = getPaperLanguage(site);
  return isWithin(getTexts(site.language).language, papers) && isWithin(site.language, papers) ? undefined : papers;
}

/** Give entries that name no language that of the papers, where it is another one than that of the pages. */
export function nameLanguage(entries: readonly Entry[], site: Languages): readonly Entry[] {
  const lang = findOtherLanguage(site);
  return lang === undefined ? entries : entries.map((entry) => (entry.lang === undefined ? { ...entry, lang } : entry));
}

/** Tell whether one tag is the other, or narrows it: `en` and `en-GB`, but not `zh-Hans` and `zh-Hant`. */
function isWithin(a: string, b: string): boolean {
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((one, other) => one.length - other.length);
  return long === short || (long ?? '').startsWith(`${short ?? ''}-`);
}
