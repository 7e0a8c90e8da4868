/**
 * Every problem a contributor can meet: the one table behind the types, the messages' severity, the
 * help page `/problems/` and the tests (each code has a fixture that fails with it).
 */
import type { Severity } from './problem.ts';

export interface CodeInfo {
  readonly severity: Severity;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why it matters and how to mend it, in a few plain sentences (Markdown). */
  readonly help: string;
}

const error = (title: string, help: string): CodeInfo => ({ severity: 'error', title, help });
const warning = (title: string, help: string): CodeInfo => ({ severity: 'warning', title, help });
const note = (title: string, help: string): CodeInfo => ({ severity: 'note', title, help });

export const problemCodes = {
  'file-name': error(
    'The file name cannot be an address',
    'The file name becomes the address of the entry. Use lower-case letters, digits and single hyphens, at most 100, and end with `.mdx`.',
  ),
  'file-kind': error('Not an ordinary file', 'Entries are ordinary files. Links to other files and folders are not followed.'),
  'file-size': error('The file is too large', 'An entry holds at most 64 KB, its front matter at most 16 KB. An abstract needs about 2 KB.'),
  encoding: error('The file is not UTF-8 text', 'Save the file as “UTF-8” without a byte order mark. Most editors offer this under “Save as”.'),
  'forbidden-character': error(
    'A character that cannot be seen or deceives',
    'Control characters, direction overrides, zero-width spaces and look-alike letters hide what a text says. Delete the character and type the word again.',
  ),
  'front-matter-fence': error(
    'The front matter is not fenced by `---`',
    'The first line of the file is exactly `---`, the facts follow, and a second line that is exactly `---` ends them.',
  ),
  'yaml-syntax': error(
    'The front matter is not readable YAML',
    'Most often a quotation mark or bracket is not closed, or a value with a colon stands without quotation marks.',
  ),
  'yaml-feature': error(
    'YAML that entries may not use',
    'Anchors (`&`), aliases (`*`), tags (`!`), merge keys (`<<`) and directives (`%`) are refused: they can hide or repeat content.',
  ),
  'unknown-key': error(
    'An unknown key',
    'Only the keys that CONTRIBUTING lists may stand in the front matter, so that a slip of the pen is noticed.',
  ),
  'missing-key': error('A required key is absent', 'Every entry needs a `title`.'),
  'invalid-value': error('A value that does not fit its key', 'The message names what the key expects.'),
  'unknown-topic': error('A topic outside the vocabulary', 'Topics come from `content/topics.yaml`. Propose a new topic in an issue first.'),
  'no-topic': note('An entry without topics', 'Readers find papers by topic. Add one to four, the most central first.'),
  'not-for-scholar': note(
    'An entry that Google Scholar passes over',
    'Google Scholar asks for a title, at least one author and the date of publication, and reads no facts from a page that lacks one of them. Add what is known, and nothing else.',
  ),
  'repeated-value': warning('A value that stands twice', 'A topic of an entry, or an entry of an edition, is listed once. Delete the second one.'),
  'code-in-body': error(
    'Program code in the abstract',
    'An entry is text and never runs. Lines that import or export, expressions in braces and JSX are refused; to show code, write it in `` `code marks` ``.',
  ),
  html: error('HTML in the abstract', 'Entries are Markdown without HTML. Use `*emphasis*`, `[text](https://…)` or code marks instead.'),
  image: error('An image in the abstract', 'Entries hold no images: nothing is loaded from elsewhere, and nothing from this machine.'),
  'unsafe-link': error(
    'A link that is not a plain web address',
    'Links begin with `https://`, `http://` or `mailto:`, name a public host and hold no user name.',
  ),
  'unescaped-character': note(
    'A brace or angle bracket that MDX tools would misread',
    'The page shows it as typed. Writing `\\{` or `\\<` keeps the file readable for other tools; `npm run check -- --fix` does so.',
  ),
  'bad-formula': error('A formula that cannot be read', 'The TeX between the dollar signs has an error. Money is written `\\$5`.'),
  'unsafe-formula': error('A formula that uses a refused command', 'Commands that define macros, link, load or style are refused in formulas.'),
  'too-much': error(
    'More than an entry may hold',
    'Limits keep one entry from slowing the whole site: 300 formulas of 2,000 characters, 16 nested levels, 256 KB of HTML.',
  ),
  'empty-abstract': warning('An entry without an abstract', 'Paste the abstract below the front matter.'),
  'duplicate-id': error(
    'Two files for one address',
    'Two file names that differ only in case or Unicode form lead to the same address. Delete or rename one.',
  ),
  'duplicate-title': error(
    'The same title twice',
    'Two entries carry the same title. Keep one file, and list the other id under its `redirects`. Where the abstracts differ it is a warning: if they are two papers, an `arxiv` id, a `doi` or the `authors` of both tell them apart.',
  ),
  'similar-title': warning('Two titles that are nearly the same', 'Two entries may be the same paper. If they differ, nothing needs to change.'),
  'duplicate-arxiv': error(
    'The same arXiv id twice',
    'Two entries name the same arXiv id. Keep one file, and list the other id under its `redirects`.',
  ),
  'duplicate-doi': error('The same DOI twice', 'Two entries name the same DOI. Keep one file, and list the other id under its `redirects`.'),
  'date-order': warning(
    'Dates that contradict each other',
    'A paper cannot join the catalogue before it was first public, nor be published in the future.',
  ),
  'unknown-entry': error(
    'An entry that does not exist',
    'An edition, redirect or status names an id for which there is no file in `content/papers/`.',
  ),
  'redirect-taken': error('A former id that is in use', 'A former id cannot be the id of another entry, nor be claimed by two entries.'),
  vocabulary: error(
    'The topic vocabulary is not usable',
    '`content/topics.yaml` lists areas, each with topics that have an `id`, a `label` and a `scope`; every id occurs once.',
  ),
  edition: error('An edition is not usable', 'A file in `content/editions/` has a `title` and a list of `entries`.'),
  site: error('`content/site.yaml` is not usable', 'The message names the key and what it expects.'),
  'no-texts': warning(
    'A language without texts',
    'The interface has a file of texts for each of its languages; in any other one it is shown in English. Entries may be in any language.',
  ),
  'missing-folder': error(
    'A part of the catalogue is missing',
    'The content folder holds `site.yaml`, `topics.yaml` and `papers/`. `CONTENT_DIR` chooses another folder.',
  ),
  'unreadable-seed': error(
    'A document that cannot be read as a list of papers',
    'The message names the first line that does not fit the format. The document stays untouched.',
  ),
  'seed-correction': warning(
    'A correction that fits nowhere',
    'A file of corrections names words that the document does not hold at that place. Each span is found by its words and the words before them.',
  ),
  'edited-entry': note(
    'An entry that a person edited since it was ingested',
    'Ingest never overwrites it, and shows how it differs from the document. Nothing needs to change.',
  ),
  'deleted-entry': note(
    'An entry that was deleted since it was ingested',
    'Ingest does not bring it back, and leaves it out of the edition. Nothing needs to change.',
  ),
  'mail-address': error(
    'A line that is not an address',
    'The list of readers of the e-mail digest has one address a line, alone or as `Ada Example <ada@example.org>`. Nothing is sent before every line is one, nor to an empty list.',
  ),
  'not-found': error(
    'A paper that no archive knows',
    'Compare the arXiv id or DOI with the page of the paper: one digit too many or too few is the usual reason.',
  ),
  unreachable: error(
    'An archive that did not answer',
    'The network or the archive is down, or asks for patience. Try again later, or paste the title and the abstract instead.',
  ),
  'unreadable-record': error(
    'A record that cannot be read',
    'One record of a bibliography, table or feed is broken; the message names where it begins. The others are read all the same.',
  ),
  'left-out-value': warning(
    'A value that a document states and an entry cannot hold',
    'One field of a record is not what its key expects, such as a DOI with a space in it. The paper came in without it.',
  ),
  'perhaps-known': warning(
    'A new paper with the title of an entry',
    'A paper came in as a new entry although another one has its title: their people, or the words of their abstracts, differ. If they are one paper, keep one file.',
  ),
  'incomplete-entry': note(
    'An entry that cannot be completed by a program',
    'The paper is here already, but its entry has errors of its own, so nothing was added to it. Mend the entry and ingest again.',
  ),
} as const satisfies Record<string, CodeInfo>;

export type ProblemCode = keyof typeof problemCodes;
