/** Every word of the interface in Chinese, simplified; en.ts says what belongs here. */
import { formatBytesWith, formatDateIn } from './formats.ts';

/** BCP 47. */
export const language = 'zh-Hans';
export const direction = 'ltr';

const numbers = new Intl.NumberFormat(language);

// Counted things.
export const papers = (value: number): string => `${numbers.format(value)} 篇论文`;
export const topics = (value: number): string => `${numbers.format(value)} 个主题`;
export const methods = (value: number): string => `${numbers.format(value)} 种方法`;
export const authors = (value: number): string => `${numbers.format(value)} 位作者`;
export const years = (value: number): string => `${numbers.format(value)} 个年份`;
export const editions = (value: number): string => `${numbers.format(value)} 期`;
export const morePeople = (value: number): string => `另外 ${numbers.format(value)} 人`;

// Numbers, dates, lists.
export const formatNumber = (value: number): string => numbers.format(value);
export const formatBytes = (bytes: number): string => formatBytesWith(numbers, bytes);
/** A date as precise as it is known: `2022年10月5日`. */
export const formatDate = (date: string): string => formatDateIn(language, date);
/** Between the items of a list. */
export const comma = '、';
/** Tides、Moss 等 5 项 */
export const joinSome = (told: readonly string[], more: number): string =>
  told.join(comma) + (more > 0 ? ` 等 ${numbers.format(told.length + more)} 项` : '');
/** Ada Example、Bo Sample 等 5 人 */
export const joinPeople = (told: readonly string[], more: number): string =>
  told.join(comma) + (more > 0 ? ` 等 ${numbers.format(told.length + more)} 人` : '');
/** 《Tides》，Ada Example 等著 */
export const titleByPeople = (title: string, first: string, hasMore: boolean): string => `《${title}》，${first}${hasMore ? ' 等' : ''}`;

// Places of the site.
export const map = '论文地图';
export const trends = '趋势';
