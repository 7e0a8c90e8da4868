import { createLink } from '../search-nodes.ts';

/** Let the browser download a text made here. */
export function offerFile(text: string, { file, type }: { readonly file: string; readonly type: string }): void {
  const link = createLink(URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` })), []);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
