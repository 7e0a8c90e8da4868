/** The record of what a host holds as lines of JSON: at a million entries it is longer than a text may be. */
import { EMPTY_HOST, type HostRecord } from './plan-upload.ts';

type Line = readonly [file: string, bytes: number, digest: string] | readonly [file: string, leavingSince: string];

/** Render it line by line. */
export function* renderHostRecord({ files, leaving }: HostRecord): Generator<string> {
  const renderLine = (line: Line): string => `${JSON.stringify(line)}\n`;
  for (const file in files) if (files[file]) yield renderLine([file, ...files[file]]);
  for (const file in leaving) if (leaving[file] !== undefined) yield renderLine([file, leaving[file]]);
}

/** Read it from its lines. One that is damaged is as good as none: everything is uploaded. @throws when `lines` does */
export async function readHostRecord(lines: AsyncIterable<string>): Promise<HostRecord> {
  const record = { files: Object.create(null) as Record<string, readonly [number, string]>, leaving: Object.create(null) as Record<string, string> };
  let isSound = true;
  for await (const text of lines) {
    const line = parseLine(text);
    isSound &&= line !== undefined;
    if (!line) continue;
    const [file, about, digest] = line;
    if (typeof about === 'string') record.leaving[file] = about;
    else record.files[file] = [about, digest ?? ''];
  }
  return isSound ? record : EMPTY_HOST;
}

function parseLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    return Array.isArray(line) && typeof line[0] === 'string' && ['string', 'number'].includes(typeof line[1])
      ? (line as unknown as Line)
      : undefined;
  } catch {
    return undefined;
  }
}
