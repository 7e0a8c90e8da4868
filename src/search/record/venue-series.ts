/**
 * Cut a venue down to the series readers filter by: year, volume, pages and track are left out.
 *
 * @example findVenueSeries('NeurIPS 2024 Track on Datasets and Benchmarks') // => 'NeurIPS'
 * @example findVenueSeries('JMLR 21 (2020) 1-53') // => 'JMLR'
 */
export function findVenueSeries(venue: string): string | undefined {
  const [series, rest] = cutAt(venue.replace(LEADING_YEAR, ''), /[\s,]+\(?(?:(?:19|20)\d\d\b|\d+(?=[\s(,:]|$)|pages\b)/);
  const name = series.replace(/[\s,:;(]+$/, '').trim();
  if (name === '') return undefined;
  return /\bworkshops?\b/i.test(rest) ? `${name} workshops` : name;
}

const LEADING_YEAR = /^(?:19|20)\d\d(?:[\s,:]+|$)/;

function cutAt(text: string, mark: RegExp): [string, string] {
  const at = text.search(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
