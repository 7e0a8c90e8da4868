/** A plain reader of RIS: one value a line, records between TY and ER. */
export function readRis(text: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = [];
  for (const line of text.split('\r\n')) {
    const match = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line);
    if (!match && line !== '') throw new Error(`not a line of RIS: ${line}`);
    const [, tag = '', value = ''] = match ?? [];
    if (tag === 'TY') records.push(new Map());
    if (tag !== '' && tag !== 'ER') records.at(-1)?.set(tag, [...(records.at(-1)?.get(tag) ?? []), value]);
  }
  return records;
}
