/**
 * The way of a reader through lists, in this tab: which list a paper was opened from, with its order, and the words a
 * search found in it. A click writes it down for the page it leads to; that page moves it into its own entry of the
 * tab's history, so that reloading and going back find it again, and arriving by any other way finds nothing.
 */

export interface Stop {
  readonly id: string;
  readonly title: string;
}

/** A leaf of a list, in its order. */
export interface Trail {
  /** What the list is called. */
  readonly name: string;
  readonly href: string;
  /** At most `MOST_STOPS` around the one that was opened. */
  readonly stops: readonly Stop[];
  /** How many come before the first of `stops`. */
  readonly skipped: number;
  readonly total: number;
  /** Addresses of the leaves before and after this one. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Arrival {
  /** Address of the list. */
  readonly trail?: string | undefined;
  /** Words, parted by spaces. */
  readonly found?: string | undefined;
}

export interface Way {
  /** Write down what the page of the entry `to` is to know. */
  readonly leave: (to: string, arrival: Arrival) => void;
  /** Take what was written down for the entry; `undefined` when the reader came by another way. */
  readonly arrive: (at: string) => Arrival | undefined;
  readonly keepTrail: (trail: Trail) => void;
  readonly findTrail: (href: string) => Trail | undefined;
}

interface Kept {
  readonly trails: readonly Trail[];
  readonly to?: string;
  readonly arrival?: Arrival;
}

const MOST_STOPS = 200;
const MOST_TRAILS = 4;

/** @param storage may throw, where storage is forbidden: there is then no way to tell of. */
export function createWay(storage: () => Pick<Storage, 'getItem' | 'setItem'>, key: string): Way {
  const read = (): Kept => {
    try {
      return readKept(JSON.parse(storage().getItem(key) ?? ''));
    } catch {
      return { trails: [] };
    }
  };
  const write = (kept: Kept): void => {
    try {
      storage().setItem(key, JSON.stringify(kept));
    } catch {
      // Full or forbidden: the page then has the neighbours of all papers.
    }
  };
  return {
    leave: (to, arrival) => write({ trails: read().trails, to, arrival }),
    arrive(at) {
      const { trails, to, arrival } = read();
      if (to !== undefined) write({ trails });
      return to === at ? arrival : undefined;
    },
    keepTrail(trail) {
      const kept = read();
      write({ ...kept, trails: [trail, ...kept.trails.filter(({ href }) => href !== trail.href)].slice(0, MOST_TRAILS) });
    },
    findTrail: (href) => read().trails.find((trail) => trail.href === href),
  };
}

/** Other pages of the origin write into the same storage, and so may an earlier build: what has not the form is left out. */
function readKept(value: unknown): Kept {
  const { trails, to, arrival } = readRecord(value);
  return {
    trails: Array.isArray(trails) ? trails.filter(isTrail) : [],
    ...(typeof to === 'string' && { to, arrival: readArrival(arrival) }),
  };
}

/** Read an arrival from storage or from the history of the tab. */
export function readArrival(value: unknown): Arrival {
  const { trail, found } = readRecord(value);
  return { ...(typeof trail === 'string' && { trail }), ...(typeof found === 'string' && { found }) };
}

function isTrail(value: unknown): value is Trail {
  const { name, href, stops, skipped, total, before = '', after = '' } = readRecord(value);
  const areTexts = [name, href, before, after].every((text) => typeof text === 'string');
  return areTexts && typeof skipped === 'number' && typeof total === 'number' && Array.isArray(stops) && stops.every(isStop);
}

function isStop(value: unknown): value is Stop {
  const { id, title } = readRecord(value);
  return typeof id === 'string' && typeof title === 'string';
}

const readRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Cut a long list to what lies around one of its stops. */
export function cutStops(stops: readonly Stop[], at: number): Pick<Trail, 'stops' | 'skipped' | 'total'> {
  const skipped = Math.max(0, Math.min(at - MOST_STOPS / 2, stops.length - MOST_STOPS));
  return { stops: stops.slice(skipped, skipped + MOST_STOPS), skipped, total: stops.length };
}
