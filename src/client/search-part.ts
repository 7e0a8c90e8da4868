/** Get the one element inside `root` that must be there. @throws when it is absent or of another kind. */
export function getPart<E extends HTMLElement>(root: ParentNode, selector: string, kind: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} of the expected kind`);
  return element;
}
