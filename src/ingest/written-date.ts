/** Dates as people write them → year, month and day, as far as they can be read in one way only. */

export interface WrittenDate {
  /** `2024-03-15`, `2024-03` or `2024`. */
  readonly date: string;
  /** The days that are meant by those who write the day first, and by those who write the month first. */
  readonly readings?: readonly [string, string] | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})[-/.]?)?)?(?:[T ].{0,80})?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,].{0,80})?$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_MONTH = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[. -]{1,2}([a-z]{3,9})[., -]{1,2}(\d{4})(?!\d)/i;
const MONTH_DAY = /^(?:[a-z]{3,9}, )?([a-z]{3,9})[. -]{1,2}(?:(\d{1,2})(?:st|nd|rd|th)?(?:, ?| ))?(\d{4})(?!\d)/i;

/**
 * Read a date; `undefined` where nothing is certain.
 *
 * @example readWrittenDate('15.03.2024') // => { date: '2024-03-15' }
 * @example readWrittenDate('03/04/2024') // => { date: '2024', readings: ['2024-04-03', '2024-03-04'] }
 */
export function readWrittenDate(text: string): WrittenDate | undefined {
  if (text.length > 200) return undefined;
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return { date: join(year, month, day) };
  return readYearLast(text) ?? readNamed(text);
}

function readYearLast(text: string): WrittenDate | undefined {
  const [, alone, itsYear] = MONTH_AND_YEAR.exec(text) ?? [];
  if (alone !== undefined && itsYear !== undefined) return isMonth(alone) ? { date: join(itsYear, alone) } : undefined;
  const [, first = '', , second = '', year = ''] = YEAR_LAST.exec(text) ?? [];
  const readings = [
    ...(isDay(first) && isMonth(second) ? [join(year, second, first)] : []),
    ...(isMonth(first) && isDay(second) ? [join(year, first, second)] : []),
  ];
  const [dayFirst, monthFirst] = readings;
  if (dayFirst === undefined) return undefined;
  return monthFirst === undefined || monthFirst === dayFirst ? { date: dayFirst } : { date: year, readings: [dayFirst, monthFirst] };
}

function readNamed(text: string): WrittenDate | undefined {
  const [, day, after = '', year] = DAY_MONTH.exec(text) ?? [];
  if (year !== undefined && MONTH.test(after)) return { date: join(year, monthOf(after), day) };
  const [, name = '', itsDay, itsYear] = MONTH_DAY.exec(text) ?? [];
  return itsYear !== undefined && MONTH.test(name) ? { date: join(itsYear, monthOf(name), itsDay) } : undefined;
}

const monthOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const isMonth = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;
const isDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;

/** Parts that are `00` are not said. */
const join = (...parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => part?.padStart(2, '0') ?? [])
    .filter((part) => part !== '00')
    .join('-');
