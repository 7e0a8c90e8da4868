/** Which page of the catalogue is which page of which part. In each part the pages keep their order. */

export interface PartPages {
  /** The pages of the catalogue that are in each part, ascending. */
  readonly pagesOf: readonly Uint32Array[];
  /** The part a page is in. */
  readonly partOf: ArrayLike<number>;
  /** Its place among the pages of that part. */
  readonly placeOf: ArrayLike<number>;
}

/** @param partOf the part each page is in @param parts how many there are */
export function placePages(partOf: ArrayLike<number>, parts: number): PartPages {
  const placeOf = new Uint32Array(partOf.length);
  const sizes = new Uint32Array(parts);
  for (let page = 0; page < partOf.length; page++) {
    const part = partOf[page] ?? 0;
    const place = sizes[part];
    if (place === undefined) throw new Error(`page ${page} is in part ${part} of ${parts}`);
    placeOf[page] = place;
    sizes[part] = place + 1;
  }
  const pagesOf = Array.from(sizes, (size) => new Uint32Array(size));
  for (let page = 0; page < partOf.length; page++) {
    const pages = pagesOf[partOf[page] ?? 0];
    if (pages) pages[placeOf[page] ?? 0] = page;
  }
  return { pagesOf, partOf, placeOf };
}
