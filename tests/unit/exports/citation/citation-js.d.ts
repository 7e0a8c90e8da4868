declare module '@citation-js/plugin-ris/lib/ris.js' {
  /** Translate CSL-JSON. */
  export function format(
    items: readonly object[],
    options: { readonly format: 'object'; readonly spec: 'new' },
  ): readonly Readonly<Record<string, string | readonly string[]>>[];
}
