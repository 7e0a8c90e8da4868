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
  /** As printed, once for each time. */
  readonly printed: string[];
}

interface NamedPerson {
  readonly person: Person;
  readonly name: string;
  readonly slug: string;
  /** All spellings, in the order in which they come. */
  readonly spellings: readonly string[];
}

/** Group sorted entries by person. `authors` are those with a page of their own, `authorSlugs` leads from any of their spellings to it. */
export function buildAuthors(entries: readonly Entry[], pages: Site['authorPages']): { authors: Author[]; authorSlugs: Map<string, string> } {
  const teams = new Map<Entry, readonly Person[]>();
  const people = groupByPerson(entries, teams);
  const several = pages === 'several' || (pages === 'auto' && people.length > MAX_ALL);
  const chosen = new Map(people.filter((person) => !several || person.entries.length > 1).map((person) => [person, nameOf(person)]));
  const others = new Map<Person, string>();
  const nameAndSlug = (person: Person): { name: string; slug: string | undefined } => {
    const named = chosen.get(person);
    if (named) return { name: named.name, slug: named.slug };
    const name = others.get(person) ?? choosePrintedName(person);
    others.set(person, name);
    return { name, slug: undefined };
  };
  const authors = [...chosen.values()].map(({ person, name, slug, spellings }): Author => {
    const variants = spellings.filter((spelling) => spelling !== name).sort(compareText);
    const coAuthors = countCoAuthors(person, teams).map(({ person: other, shared }) => ({ ...nameAndSlug(other), shared }));
    return { slug, name, variants, sortName: createSortName(name), entries: person.entries, coAuthors };
  });
  const authorSlugs = new Map([...chosen.values()].flatMap(({ spellings, slug }) => spellings.map((name) => [name, slug] as const)));
  return { authors: sortByName(authors), authorSlugs };
}

function groupByPerson(entries: readonly Entry[], teams: Map<Entry, readonly Person[]>): Person[] {
  const byKey = new Map<string, Person>();
  const byName = new Map<string, Person>();
  for (const entry of entries) {
    const team: Person[] = [];
    for (const name of listPeople(entry.authors).names) {
      const person = byName.get(name) ?? findPerson(name, byKey);
      byName.set(name, person);
      person.printed.push(name);
      // Somebody who is printed twice on one paper wrote it once.
      if (person.entries.at(-1) === entry) continue;
      person.entries.push(entry);
      team.push(person);
    }
    teams.set(entry, team);
  }
  return [...byKey.values()];
}

/** A name without a single letter or digit stands for itself. */
function findPerson(name: string, byKey: Map<string, Person>): Person {
  const key = foldName(name) || name;
  const known = byKey.get(key);
  if (known) return known;
  const person: Person = { key, entries: [], printed: [] };
  byKey.set(key, person);
  return person;
}

const nameOf = (person: Person): NamedPerson => ({
  person,
  name: choosePrintedName(person),
  slug: createSlug(person.key),
  spellings: [...new Set(person.printed)],
});

/** The spelling printed most often; of equals the one with more accents, then the first by code units. */
function choosePrintedName({ printed }: Person): string {
  const [only = ''] = printed;
  if (printed.every((name) => name === only)) return only;
  const counts = Map.groupBy(printed, (name) => name);
  const marks = (name: string): number => name.normalize('NFKD').length - name.length;
  const [best] = [...counts].sort(([a, often], [b, oftener]) => oftener.length - often.length || marks(b) - marks(a) || compareText(a, b));
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
