/** The languages of the interface, for code that runs beside the pages; pages and scripts import `#texts`. */
import * as en from './en.ts';
import * as zh from './zh.ts';

const LANGUAGES = { en, zh } as const;

export type LanguageId = keyof typeof LANGUAGES;

/** The texts of a language: the same names as English, with words of its own. */
export type Texts = { readonly [Name in keyof typeof en]: Widen<(typeof en)[Name]> };

type Widen<T> = T extends string ? string : T extends (...gaps: infer Gaps) => string ? (...gaps: Gaps) => string : T;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as readonly LanguageId[];

/**
 * Find the interface language for a site's, by its first subtag; `undefined` when there are no texts for it.
 *
 * @example findLanguage('zh-CN') // => 'zh'
 */
export function findLanguage(tag: string): LanguageId | undefined {
  const [first = ''] = tag.toLowerCase().split('-');
  return LANGUAGE_IDS.find((id) => id === first);
}

/** Get the texts for a site's language; English where there are none. */
export const getTexts = (tag: string): Texts => LANGUAGES[findLanguage(tag) ?? 'en'];
