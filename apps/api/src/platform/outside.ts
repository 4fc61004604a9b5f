import { lookup as resolve } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { request } from 'node:https';
import type { RequestOptions } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';

/** What may be fetched from an address that a stranger wrote down. */
export interface OutsideLimits {
  readonly maxBytes: number;
  /** For everything together: name, connection, answer. */
  readonly milliseconds: number;
}

/** How names are turned into addresses and requests are made; tests bring their own. */
export interface OutsideWorld {
  readonly lookup: (hostname: string) => Promise<readonly LookupAddress[]>;
  readonly request: typeof request;
}

const REAL_WORLD: OutsideWorld = {
  lookup: (hostname) => resolve(hostname, { all: true, verbatim: true }),
  request,
};

/**
 * The JSON at an https address of another host, or undefined. A stranger chose the address, so it may lead nowhere inside:
 * only names, never numbers; only the standard port; every address behind the name must be a public one, and exactly those
 * that were looked at are connected to, so that a name can't change its mind in between; no redirects; limits on size and
 * time (DESIGN §5).
 */
export async function fetchOutside(
  address: string,
  limits: OutsideLimits,
  world: OutsideWorld = REAL_WORLD,
): Promise<unknown> {
  const url = outsideUrl(address);
  if (url === undefined) return undefined;
  try {
    const text = await get(url, limits, world);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** The address when it may be asked at all; undefined for everything but plain https to a host that is a public name. */
export function outsideUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/, '').toLowerCase();
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  // Brackets are IPv6; the parser has turned every other spelling of a number into four of them.
  const isName = isIP(host) === 0 && !host.startsWith('[') && host.includes('.') && !INSIDE_NAMES.test(host);
  return isPlain && isName ? url : undefined;
}

/** Names that never belong to the outside (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const INSIDE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|alt|home\.arpa)$/;

function get(url: URL, { maxBytes, milliseconds }: OutsideLimits, world: OutsideWorld): Promise<string | undefined> {
  const { promise, resolve: done, reject } = Promise.withResolvers<string | undefined>();
  const options: RequestOptions = {
    lookup: guardedLookup(world),
    signal: AbortSignal.timeout(milliseconds),
    agent: false,
    headers: { accept: 'application/did+json, application/vc, application/json', 'user-agent': 'bewijskracht' },
    maxHeaderSize: 8192,
  };
  const asked = world.request(url, options, (answer) => {
    // A redirect is an answer that isn't 200, and so no answer.
    if (answer.statusCode !== 200) {
      answer.destroy();
      done(undefined);
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) answer.destroy(new Error('too large'));
      else chunks.push(chunk);
    });
    answer.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
    answer.on('error', reject);
  });
  asked.on('error', reject);
  asked.end();
  return promise;
}

/** Looks a name up and hands on what it found only when all of it is public; the connection goes to one of these. */
function guardedLookup({ lookup }: OutsideWorld): LookupFunction {
  const find = callbackify(async (hostname: string): Promise<readonly [LookupAddress, ...LookupAddress[]]> => {
    const [first, ...others] = await lookup(hostname);
    if (first === undefined) throw new Error('no such name');
    if (![first, ...others].every(({ address }) => isPublic(address))) throw new Error('not a public address');
    return [first, ...others];
  });
  return (hostname, options, done) =>
    find(hostname, (error, found) => {
      if (error !== null) done(error, '', 0);
      else if (options.all === true) done(null, [...found]);
      else done(null, found[0].address, found[0].family);
    });
}

/** Whether an address is out in the world: in none of the blocks kept for other uses (IANA special-purpose registries). */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return family === 4 ? !SPECIAL_IPV4.check(address, 'ipv4') : !SPECIAL_IPV6.check(address, 'ipv6');
}

// Two lists: in one, a block of IPv6 would count for the IPv4 addresses written in it too.
const SPECIAL_IPV4 = new BlockList();
const SPECIAL_IPV6 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  SPECIAL_IPV4.addSubnet(net, prefix, 'ipv4');
}
// Of IPv6 only global unicast is outside, and of that not what wraps an IPv4 address or is kept for other uses.
for (const [net, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  SPECIAL_IPV6.addSubnet(net, prefix, 'ipv6');
}
