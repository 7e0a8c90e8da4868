/** Whose a ledger is: two documents may be told to write to one file, and the account of the first is not lost. */
import { open } from 'node:fs/promises';

/** The name of the document is the first thing a ledger says. */
const HEAD = 2048;
const FIRST_KEY = /^\{\s*"seed":\s*("(?:[^"\\]|\\.)*")/;

/** Find the document that a ledger names; `undefined` where there is no ledger, or it names none. @throws when the disk refuses. */
export async function findLedgerOwner(ledger: string): Promise<string | undefined> {
  const head = await readHead(ledger);
  const name = FIRST_KEY.exec(head)?.[1];
  try {
    return name === undefined ? undefined : (JSON.parse(name) as string) || undefined;
  } catch {
    return undefined;
  }
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file).catch((cause: unknown) => {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  });
  if (!handle) return '';
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD), position: 0 });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
