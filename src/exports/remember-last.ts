import type { Entry } from '../entries/entry.ts';

/** Remember what was made of one entry, the last: lists that are written side by side ask for it one after the other. */
export function rememberLast<Made>(make: (entry: Entry) => Made): (entry: Entry) => Made {
  let last: { readonly entry: Entry; readonly made: Made } | undefined;
  return (entry) => {
    if (last?.entry !== entry) last = { entry, made: make(entry) };
    return last.made;
  };
}
