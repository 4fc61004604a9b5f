declare module '@digitalbazaar/vc' {
  interface Suite {
    readonly type: string;
  }
  export function issue(options: {
    readonly credential: object;
    readonly suite: Suite;
    readonly documentLoader: unknown;
  }): Promise<object>;
  export function signPresentation(options: {
    readonly presentation: object;
    readonly suite: Suite;
    readonly challenge: string;
    readonly domain: string;
    readonly documentLoader: unknown;
  }): Promise<object>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: Suite;
    readonly now: Date;
    readonly controller: object;
    readonly checkStatus: () => { readonly verified: boolean };
    readonly documentLoader: unknown;
  }): Promise<{ readonly verified: boolean }>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    readonly type: string;
    constructor(options: { readonly signer?: object; readonly cryptosuite: object; readonly date?: string });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
