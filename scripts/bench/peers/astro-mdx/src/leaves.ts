/** The pages of a list, under `page/2/` and on. */
export function cutIntoLeaves(path, items, size) {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    page: index === 0 ? undefined : `page/${index + 1}`,
    leaf: { path, items: items.slice(index * size, (index + 1) * size), number: index + 1, last },
  }));
}
