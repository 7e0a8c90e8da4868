/** Every word of the interface in Chinese, simplified; en.ts says what belongs here. */

/** BCP 47. */
export const language = 'zh-Hans';
export const direction = 'ltr';

const numbers = new Intl.NumberFormat(language);

// Counted things.
export const papers = (value: number): string => `${numbers.format(value)} 篇论文`;

// Places of the site.
export const map = '论文地图';
export const trends = '趋势';
