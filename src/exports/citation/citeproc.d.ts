declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => object;
  }

  interface Engine {
    updateItems(ids: readonly string[], nosort: boolean): void;
    /** Parameters of the layout and the entries as HTML; `false` for styles without a bibliography. */
    makeBibliography(): readonly [object, readonly string[]] | false;
  }

  const CSL: { readonly Engine: new (system: System, style: string, language: string) => Engine };
  export default CSL;
}
