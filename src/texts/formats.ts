/** Numbers, dates and amounts as a language writes them; the file of each language binds them to its own. */

/** A date as precise as it is known, `2022`, `2022-10` or `2022-10-05`; anything else stays as it is. */
export function formatDateIn(language: string, date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return date;
  const time = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  const precision = day === undefined ? {} : ({ day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', ...precision, timeZone: 'UTC' }).format(time);
}

/** @example formatBytesWith(new Intl.NumberFormat('en'), 12_345_678) // => '12.3 MB' */
export function formatBytesWith(numbers: Intl.NumberFormat, bytes: number): string {
  if (bytes < 1e6) return `${numbers.format(Math.max(1, Math.round(bytes / 1e3)))} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
