/** What `npm run new` is asked to do. */
import { parseArgs } from 'node:util';
import { describeFailure } from '../src/ingest/wording.ts';

export const HELP = `Usage: npm run new -- ID_OR_TEXT [--yes] [--dry-run]

Write one entry into content/papers/ from whatever names a paper:

  npm run new -- 2405.01234                      an arXiv id or address
  npm run new -- 10.1145/3342195.3387548         a DOI
  npm run new -- "$(cat paper.bib)"              BibTeX, RIS or CSL-JSON
  pbpaste | npm run new -- -                     the same, or title, blank line, abstract, from the clipboard

A paper that is here already is not doubled: what its entry lacks is filled in.

  --yes      ask nothing; topics are proposed in the entry, for you to confirm
  --dry-run  say what would happen, write nothing

Environment:
  CONTENT_DIR    the catalogue (content)
  CONTACT_EMAIL  told to arXiv and Crossref, who answer sooner to people they can reach

Exit codes: 0 written or nothing to do, 1 the text or identifier has a problem, 2 an archive or the disk did not
answer, 130 stopped with Ctrl-C.`;

export const NOTHING_GIVEN = `Nothing is given.
  Fix: give an arXiv id, a DOI, a citation, or a title, an empty line and the abstract, for instance \`npm run new -- 2405.01234\`.`;

const OPTIONS = { help: { type: 'boolean', short: 'h' }, yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;

/** Read the command line. @throws in one sentence when it asks for what cannot be. */
export function readNewOptions() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const isPiped = positionals[0] === '-' || (positionals.length === 0 && !process.stdin.isTTY);
    return { isHelp: values.help ?? false, isYes: values.yes ?? false, isDryRun: values['dry-run'] ?? false, isPiped, text: positionals.join(' ') };
  } catch (cause) {
    throw new Error(describeFailure(cause), { cause });
  }
}
