import { createHash, randomBytes } from 'node:crypto';
import type { Json, JsonObject } from '@bewijskracht/domain';
import { didOf, isJsonObject, listOf, parseDateTime } from '@bewijskracht/domain';
import { signCredential } from '../sign-credential.ts';
import { signJwt } from '../sign-jwt.ts';
import type { Signer } from '../signer/signer.ts';
import type { HolderKey } from './holder-proof.ts';
import type { WalletForm } from './wallet-forms.ts';

/** Of which paper a copy is made, for whom, and who signs it when. */
export interface CopyOrder {
  /** The deelcertificaat as it was signed. */
  readonly signed: JsonObject;
  readonly holder: HolderKey;
  readonly signer: Signer;
  readonly at: Date;
  /** What an SD-JWT VC names as its kind. */
  readonly vct: string;
}

/**
 * The same deelcertificaat for one key in a wallet: the same id, register number and place in the status list, so that
 * what happens to the paper happens to every copy (docs/wallets.md). Only its holder's key and the signature are new.
 */
export async function makeCopy(form: WalletForm, order: CopyOrder): Promise<JsonObject | string> {
  const bound = bindToHolder(order.signed, order.holder);
  switch (form) {
    case 'ldp_vc':
      return (await signCredential(bound, order.signer, order.at)) as unknown as JsonObject;
    case 'jwt_vc_json':
      return signJwt({ typ: 'JWT' }, jwtClaims(bound, order), order.signer);
    case 'dc+sd-jwt':
      return makeSdJwt(bound, order);
  }
}

function bindToHolder({ proof: _proof, ...paper }: JsonObject, { did }: HolderKey): JsonObject {
  const subject = isJsonObject(paper['credentialSubject']) ? paper['credentialSubject'] : {};
  return { ...paper, credentialSubject: { ...subject, id: did } };
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

function jwtClaims(bound: JsonObject, { holder, signer, at }: CopyOrder): JsonObject {
  return {
    iss: didOf(signer.keyId),
    sub: holder.did,
    jti: bound['id'],
    nbf: validFrom(bound),
    iat: seconds(at),
    vc: bound,
  };
}

function validFrom(bound: JsonObject): number {
  const from = parseDateTime(bound['validFrom']);
  if (!(from instanceof Date)) throw new Error('a deelcertificaat has a first day');
  return seconds(from);
}

/** What a holder may leave out when showing it: who they are as salted hashes, and the list of what was submitted. */
const DISCLOSED_APART = ['evidence', 'identifier'];

function makeSdJwt(bound: JsonObject, { holder, signer, at, vct }: CopyOrder): Promise<string> {
  const disclosures: string[] = [];
  const { '@context': _context, id, type: _type, issuer: _issuer, ...rest } = bound;
  const claims: JsonObject = {
    iss: didOf(signer.keyId),
    sub: holder.did,
    jti: id,
    nbf: validFrom(bound),
    iat: seconds(at),
    vct,
    cnf: { jwk: { ...holder.jwk } as JsonObject },
    _sd_alg: 'sha-256',
    ...(hide(rest, disclosures) as JsonObject),
  };
  return signJwt({ typ: 'dc+sd-jwt' }, claims, signer).then((token) => `${[token, ...disclosures].join('~')}~`);
}

/** Puts what may be left out in disclosures of its own (RFC 9901 §4.2); of lists each item stays with its list. */
function hide(value: Json, disclosures: string[]): Json {
  if (!isJsonObject(value)) return value;
  const open: Record<string, Json | undefined> = {};
  const digests: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    if (!DISCLOSED_APART.includes(name)) {
      open[name] = hide(member, disclosures);
      continue;
    }
    const salt = randomBytes(16).toString('base64url');
    const disclosure = Buffer.from(JSON.stringify([salt, name, listOf(member)])).toString('base64url');
    disclosures.push(disclosure);
    digests.push(createHash('sha256').update(disclosure).digest('base64url'));
  }
  return digests.length === 0 ? open : { ...open, _sd: digests.toSorted() };
}
