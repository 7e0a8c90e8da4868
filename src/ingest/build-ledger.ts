import path from 'node:path';
import type { DraftedEdition, Source } from './draft-edition.ts';
import { entryPath } from './entry-path.ts';
import { countLines, type Ledger, type LedgerFile } from './ledger.ts';
import type { Decision } from './sync-files.ts';

/** Account for every line of a list and for every file that came of it. */
export function buildLedger(
  source: Source,
  { drafts, unmatched }: DraftedEdition,
  run: { decisions: readonly Decision[]; format: string; sha256: string },
): Ledger {
  const { document, seed, sidecars } = source;
  const byFile = new Map(run.decisions.map((decision) => [decision.file, decision]));
  const account = (id: string, file: string): LedgerFile => {
    const { action, sha256 } = byFile.get(file) ?? {};
    const state = action === undefined ? 'elsewhere' : action === 'edited' || action === 'deleted' ? action : undefined;
    return { id, file, sha256, state };
  };
  const edition = run.decisions.find(({ file }) => file.startsWith('editions/'))?.file ?? '';
  const owners = new Map(drafts.flatMap(({ id, record }) => [[record.line, id] as const, [record.abstractLine, id] as const]));
  return {
    seed,
    sha256: run.sha256,
    format: run.format,
    label: document.label,
    edition: account(stem(edition), edition),
    counts: countLines(document.lines),
    unmatched,
    entries: drafts
      .filter(({ isTwin }) => !isTwin)
      .map(({ id, record, frontMatter, repairs, uncertain, proposals, addition }) => ({
        ...(addition ? { id, file: entryPath(id), state: 'elsewhere' as const } : account(id, entryPath(id))),
        title: record.title,
        line: record.line,
        ...(!addition && !sidecars.bibliography?.edition?.date && frontMatter.added && { added: frontMatter.added }),
        repairs,
        uncertain,
        ...(proposals.length > 0 && { proposals }),
        ...(addition && addition.filled.length > 0 && { filled: addition.filled }),
      })),
    lines: document.lines.map((kind, index) => ({ line: index + 1, kind, entry: owners.get(index + 1) })),
  };
}

const stem = (file: string): string => path.basename(file, path.extname(file));
