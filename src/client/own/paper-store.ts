/**
 * Papers kept under one key of this browser's storage. Storage may be forbidden, full or damaged: reading then gives
 * what can be read, writing tells what went wrong, and nothing throws.
 */

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** People beyond those in `authors`. */
  readonly moreAuthors?: number;
  readonly year?: string;
  readonly venue?: string;
  /** Its address at arXiv or that of its DOI. */
  readonly link?: string;
  /** BCP 47, where its title says it. */
  readonly lang?: string;
}

export type StorageProblem = 'full' | 'unavailable';

export interface Surroundings {
  /** May throw, as `localStorage` does where storage is forbidden. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly key: string;
  /** Tells of other tabs (`storage`) and of pages that come back as they were left (`pageshow`). */
  readonly tabs?: Pick<EventTarget, 'addEventListener'>;
}

export interface PaperStore<P extends Paper> {
  readonly read: () => readonly P[];
  readonly write: (papers: readonly P[]) => StorageProblem | undefined;
  /** Call `listener` after every change, here or in another tab. */
  readonly onChange: (listener: () => void) => void;
}

interface Kind<P extends Paper> {
  readonly isKept: (value: unknown) => value is P;
  /** More are not read. */
  readonly most: number;
}

const VERSION = 1;
/** Names kept of one paper; a paper may have hundreds. */
const MOST_NAMES = 12;

export function createPaperStore<P extends Paper>({ storage, key, tabs }: Surroundings, kind: Kind<P>): PaperStore<P> {
  // Parsed again only when the text is another one: every card of a page asks.
  let known: { readonly text: string | null; readonly papers: readonly P[] } = { text: null, papers: [] };
  const listeners = new Set<() => void>();
  const notify = (): void => listeners.forEach((listener) => listener());
  tabs?.addEventListener('storage', notify);
  tabs?.addEventListener('pageshow', notify);
  return {
    read() {
      try {
        const text = storage().getItem(key);
        if (text !== known.text) known = { text, papers: parsePapers(text, kind) };
        return known.papers;
      } catch {
        return [];
      }
    },
    write(papers) {
      try {
        setAside(storage(), key, kind);
        storage().setItem(key, JSON.stringify({ version: VERSION, papers }));
      } catch (cause) {
        return nameProblem(cause);
      }
      notify();
      return undefined;
    },
    onChange: (listener) => void listeners.add(listener),
  };
}

export const nameProblem = (cause: unknown): StorageProblem =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'unavailable';

/** Only what is kept of a paper itself, and of hundreds of people the first. */
export function shorten<P extends Paper>(paper: P): P {
  const { authors, moreAuthors = 0 } = paper;
  const cut = authors.length - MOST_NAMES;
  return cut > 0 ? { ...paper, authors: authors.slice(0, MOST_NAMES), moreAuthors: moreAuthors + cut } : paper;
}

/** Pick the facts of a paper out of what is kept with it. */
export function pickFacts({ id, title, authors, moreAuthors, year, venue, link, lang }: Paper): Paper {
  return {
    id,
    title,
    authors,
    ...(moreAuthors !== undefined && { moreAuthors }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(link !== undefined && { link }),
    ...(lang !== undefined && { lang }),
  };
}

/** Tell whether a value has the form of a paper, with texts under the names `required`, and under `optional` where there is something. */
export function isPaper(value: unknown, required: readonly string[], optional: readonly string[] = []): value is Paper {
  const facts = (typeof value === 'object' ? (value ?? {}) : {}) as Record<string, unknown>;
  const { authors, moreAuthors = 0 } = facts;
  return (
    ['id', 'title', ...required].every((name) => typeof facts[name] === 'string') &&
    ['year', 'venue', 'link', 'lang', ...optional].every((name) => typeof (facts[name] ?? '') === 'string') &&
    typeof moreAuthors === 'number' &&
    Array.isArray(authors) &&
    authors.every((name) => typeof name === 'string')
  );
}

/** Keep a text that holds what cannot be read, such as that of a later version, before it is written over. */
function setAside<P extends Paper>(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string, kind: Kind<P>): void {
  const text = storage.getItem(key);
  if (text !== null && text !== '' && parseStored(text)?.length !== parsePapers(text, kind).length) storage.setItem(`${key}.unread`, text);
}

/** What cannot be read is left out. */
function parsePapers<P extends Paper>(text: string | null, { isKept, most }: Kind<P>): readonly P[] {
  return (parseStored(text ?? '') ?? []).filter(isKept).slice(0, most);
}

function parseStored(text: string): readonly unknown[] | undefined {
  try {
    const { version, papers } = JSON.parse(text) as { version?: unknown; papers?: unknown };
    return version === VERSION && Array.isArray(papers) ? papers : undefined;
  } catch {
    return undefined;
  }
}
