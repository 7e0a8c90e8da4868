/** Loading each thing once. */

export interface Remembered<T> {
  get(key: string): Promise<T>;
  has(key: string): boolean;
}

/** Load each thing once; what failed is tried again the next time. */
export function remember<T>(load: (key: string) => Promise<T>): Remembered<T> {
  const known = new Map<string, Promise<T>>();
  return {
    has: (key) => known.has(key),
    get: (key) => {
      const present = known.get(key) ?? load(key);
      known.set(key, present);
      present.catch(() => known.delete(key));
      return present;
    },
  };
}
