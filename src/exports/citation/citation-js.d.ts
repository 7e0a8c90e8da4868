declare module '@citation-js/plugin-ris/lib/ris.js' {
  export type RisRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

  /** Translate CSL-JSON; the plain text that `format: 'text'` makes breaks values over several lines. */
  export function format(items: readonly object[], options: { readonly format: 'object'; readonly spec: 'new' }): readonly RisRecord[];
}
