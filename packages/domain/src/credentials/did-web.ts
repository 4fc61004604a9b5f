/** The path under which an organisation's DID document is served (DESIGN §5). */
const ISSUER_PATH = 'organisations';

/**
 * The decentralised identifier of an organisation on this platform: `did:web:HOST%3APORT:organisations:SLUG`. A path in
 * the public address becomes part of it. Throws a plain Error when `publicUrl` is no http(s) address.
 */
export function makeDidWeb(publicUrl: string, slug: string): string {
  const match = /^https?:\/\/([^/?#@]+)(\/[^?#]*)?$/.exec(publicUrl);
  if (match === null) throw new Error(`not a public address: ${publicUrl}`);
  const [, authority = '', path = ''] = match;
  const segments = path.split('/').filter((segment) => segment !== '');
  return ['did:web', authority.replace(':', '%3A'), ...segments, ISSUER_PATH, encodeURIComponent(slug)].join(':');
}

/** Where the DID document of a did:web stands, or undefined when `did` is not a well-formed did:web. */
export function didWebUrl(did: string): string | undefined {
  if (!/^did:web:[A-Za-z0-9.-]+(%3A[0-9]{1,5})?(:[A-Za-z0-9._~%-]+)*$/.test(did)) return undefined;
  const [host = '', ...path] = did.slice('did:web:'.length).split(':');
  if (path.some((segment) => segment === '.' || segment === '..')) return undefined;
  const folder = path.length === 0 ? '/.well-known' : `/${path.join('/')}`;
  return `https://${host.replace('%3A', ':')}${folder}/did.json`;
}

/** The DID a verification method belongs to: what stands before its fragment. */
export function didOf(verificationMethod: string): string {
  return verificationMethod.split('#', 1)[0] ?? verificationMethod;
}
