/** Dates as people type them. */
import { isIsoDate } from './identifiers.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Read a date that can mean one day, month or year only as YYYY-MM-DD, YYYY-MM or YYYY; otherwise `undefined`.
 *
 * @example readDate('17 May 2024') // => '2024-05-17'
 * @example readDate('05/06/2024') // => undefined
 */
export function readDate(text: string): string | undefined {
  const words = text.split(/[\s,./-]+|T\d.*$/).filter((word) => word !== '');
  const parts = words.map((word) => readPart(word));
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => part === undefined)) return undefined;
  const [year, month, day] = arrange(parts as Part[], text);
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return year !== undefined && isIsoDate(date) ? date : undefined;
}

interface Part {
  readonly digits: string;
  readonly isMonth: boolean;
}

function readPart(word: string): Part | undefined {
  if (/^\d{4}$/.test(word)) return { digits: word, isMonth: false };
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (number !== undefined) return { digits: number.padStart(2, '0'), isMonth: false };
  const month = /^[A-Za-z]{3,9}$/.test(word) ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) : -1;
  return month < 0 ? undefined : { digits: String(month + 1).padStart(2, '0'), isMonth: true };
}

/** Year, month, day. */
function arrange(parts: readonly Part[], text: string): (string | undefined)[] {
  const year = parts.find(({ digits }) => digits.length === 4);
  const others = parts.filter((part) => part !== year);
  const named = others.find(({ isMonth }) => isMonth);
  if (named) return [year?.digits, named.digits, others.find((part) => part !== named)?.digits];
  const [first, second] = others.map(({ digits }) => digits);
  if (second === undefined || parts[0] === year) return [year?.digits, first, second];
  if (text.includes('.') || Number(first) > 12) return [year?.digits, second, first];
  return Number(second) > 12 || first === second ? [year?.digits, first, second] : [];
}
