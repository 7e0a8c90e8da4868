/** Marked text as nodes: apart from other nodes, for every page makes those. */
import type { MarkedText } from '../search/marked-text.ts';
import { joinMarks } from './join-marks.ts';
import { create } from './search-nodes.ts';

/** Create the runs of a text, the marked ones as elements of the kind `tag`. */
export function createMarked(text: MarkedText, tag: 'mark' | 'strong' = 'mark'): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...joinMarks(text).map((run) => (run.marked ? create(tag, undefined, [run.text]) : run.text)));
  return fragment;
}
