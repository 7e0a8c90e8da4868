/** People: printed names that fold to the same letters are one person. */
import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';
import { createSlug, foldName } from './fold-name.ts';
import type { Author, Site } from './model.ts';
import { createSortName, listPeople } from './person-names.ts';

/** With more people than this, `auto` gives pages to those with several entries. */
const MAX_ALL = 5000;
/** Beyond this a list of names says little about who works with whom, and pairs grow with its square. */
const MAX_TEAM = 100;

interface Person {
  readonly key: string;
  readonly entries: Entry[];
  /** How often each spelling is printed. */
  readonly spellings: Map<string, number>;
}

interface NamedPerson extends Person {
  readonly name: string;
  readonly slug: string;
}

/** Group sorted entries by person. `authors` are those with a page of their own, `authorSlugs` leads from any of their spellings to it. */
export function buildAuthors(entries: readonly Entry[], pages: Site['authorPages']): { authors: Author[]; authorSlugs: Map<string, string> } {
  const teams = new Map<Entry, readonly Person[]>();
  const people = groupByPerson(entries, teams);
  const several = pages === 'several' || (pages === 'auto' && people.length > MAX_ALL);
  const chosen = new Map(people.filter((person) => !several || person.entries.length > 1).map((person) => [person, nameOf(person)]));
  const nameAndSlug = (person: Person): { name: string; slug: string | undefined } => {
    const named = chosen.get(person);
    return { name: named?.name ?? choosePrintedName(person), slug: named?.slug };
  };
  const authors = [...chosen].map(([person, { name, slug, spellings }]): Author => {
    const variants = [...spellings.keys()].filter((spelling) => spelling !== name).sort(compareText);
    const coAuthors = countCoAuthors(person, teams).map(({ person: other, shared }) => ({ ...nameAndSlug(other), shared }));
    return { slug, name, variants, sortName: createSortName(name), entries: person.entries, coAuthors };
  });
  const authorSlugs = new Map([...chosen.values()].flatMap(({ spellings, slug }) => [...spellings.keys()].map((name) => [name, slug] as const)));
  return { authors: sortByName(authors), authorSlugs };
}

function groupByPerson(entries: readonly Entry[], teams: Map<Entry, readonly Person[]>): Person[] {
  const byKey = new Map<string, Person>();
  const byName = new Map<string, Person>();
  for (const entry of entries) {
    const team = new Set<Person>();
    for (const name of listPeople(entry.authors).names) {
      const person = byName.get(name) ?? findPerson(name, byKey);
      byName.set(name, person);
      person.spellings.set(name, (person.spellings.get(name) ?? 0) + 1);
      if (!team.has(person)) person.entries.push(entry);
      team.add(person);
    }
    teams.set(entry, [...team]);
  }
  return [...byKey.values()];
}

/** A name without a single letter or digit stands for itself. */
function findPerson(name: string, byKey: Map<string, Person>): Person {
  const key = foldName(name) || name;
  const known = byKey.get(key);
  if (known) return known;
  const person: Person = { key, entries: [], spellings: new Map() };
  byKey.set(key, person);
  return person;
}

const nameOf = (person: Person): NamedPerson => ({ ...person, name: choosePrintedName(person), slug: createSlug(person.key) });

/** The spelling printed most often; of equals the one with more accents, then the first by code units. */
function choosePrintedName({ spellings }: Person): string {
  const marks = (name: string): number => name.normalize('NFKD').length - name.length;
  const [best] = [...spellings].sort(([a, often], [b, oftener]) => oftener - often || marks(b) - marks(a) || compareText(a, b));
  return best?.[0] ?? '';
}

function countCoAuthors(person: Person, teams: ReadonlyMap<Entry, readonly Person[]>): { person: Person; shared: number }[] {
  const shared = new Map<Person, number>();
  for (const entry of person.entries) {
    const team = teams.get(entry) ?? [];
    if (team.length > MAX_TEAM) continue;
    for (const other of team) if (other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .map(([other, count]) => ({ person: other, shared: count }))
    .sort((a, b) => b.shared - a.shared || compareText(a.person.key, b.person.key));
}

function sortByName(authors: readonly Author[]): Author[] {
  const keyed = authors.map((author) => ({ author, key: foldName(author.sortName) }));
  return keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.author.slug, b.author.slug)).map(({ author }) => author);
}
