/** MEDLINE, as PubMed exports it (https://www.nlm.nih.gov/bsd/mms/medlineelements.html) → RIS, line for line. */

const LINE = /^([A-Z]{2,4}) {0,2}-(?: (.*))?$/;
/** What the other tags say, entries have no place for. */
const NAMES: Readonly<Record<string, string>> = {
  TI: 'TI',
  AB: 'AB',
  FAU: 'AU',
  AU: 'AU',
  DP: 'PY',
  JT: 'JO',
  TA: 'J2',
  VI: 'VL',
  IP: 'IS',
  PG: 'SP',
  LA: 'LA',
  LID: 'DO',
  AID: 'DO',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const isMedline = (head: string): boolean => /^\s{0,200}PMID- {0,9}\d{1,9}\s/.test(head);

/** Write each record as one of RIS whose lines have the numbers they had. */
export function translateMedline(text: string): string {
  return text
    .split(/^(?=PMID-)/m)
    .map(translateRecord)
    .join('');
}

function translateRecord(record: string): string {
  const isFull = /^FAU {0,2}-/m.test(record);
  let isKept = false;
  const lines = record.split('\n').map((source) => {
    const [, tag, value = ''] = LINE.exec(source) ?? [];
    if (tag === undefined) return isKept || source.trim() === '' ? source : '';
    if (tag === 'PMID') return 'TY  - JOUR';
    const written = tag === 'AU' && isFull ? undefined : translateValue(tag, value.trim());
    isKept = written !== undefined;
    return isKept ? `${NAMES[tag] ?? ''}  - ${written ?? ''}` : '';
  });
  return endTitle(lines).join('\n');
}

/** Titles end with a period there. */
function endTitle(lines: string[]): string[] {
  const start = lines.findIndex((line) => line.startsWith('TI  - '));
  const length = start < 0 ? 0 : lines.slice(start + 1).findIndex((line) => !/^\s+\S/.test(line));
  const end = start + Math.max(length, 0);
  return lines.map((line, index) => (start >= 0 && index === end ? line.replace(/(?<!\.)\.$/, '') : line));
}

/** `undefined` where it says nothing that an entry holds. */
function translateValue(tag: string, value: string): string | undefined {
  if (NAMES[tag] === undefined) return undefined;
  if (tag === 'DP') return translateDate(value);
  if (tag !== 'LID' && tag !== 'AID') return value;
  return /^(\S{1,300}) \[doi\]$/.exec(value)?.[1];
}

/** `2024 Jun 12`; seasons and ranges stay as they are. */
function translateDate(value: string): string {
  const [, year, name = '', day] = /^(\d{4}) ([A-Za-z]{3})(?: (\d{1,2}))?$/.exec(value) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return year === undefined || month === 0 ? value : [year, month, day].filter((part) => part !== undefined).join('/');
}
