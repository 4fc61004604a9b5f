declare module 'ed25519-signature-2020-context' {
  const module: { readonly contexts: ReadonlyMap<string, object> };
  export default module;
}
