import type { Json, JsonObject } from '@bewijskracht/domain';
import { findPresentationFaults, findShapeFaults, isJsonObject, listOf } from '@bewijskracht/domain';
import type { OpenJwt, World } from '@bewijskracht/verification';
import { exceedsLimits, hasMeaning, isSignedBy, openJwt, unknownContexts } from '@bewijskracht/verification';
import type { JWK } from 'jose';
import { CompactSign, importJWK } from 'jose';
import { disclose } from './disclose.ts';
import { suiteRules } from './profile.ts';

const ENVELOPE = /^data:application\/vc\+(jwt|sd-jwt|cose;base64),./;

export type TokenFeature = `${'credential' | 'presentation'}_${'jose' | 'sdjwt'}`;

/** Which key, which kind of token, and for SD-JWT what stands in disclosures of its own. */
export interface TokenOrder {
  readonly method: object;
  readonly feature: TokenFeature;
  readonly disclosed?: readonly string[];
}

/** The token for a credential or presentation in JSON. Throws a plain Error with what is wrong with it. */
export async function issueToken(text: string, { method, feature, disclosed = [] }: TokenOrder): Promise<string> {
  const document = JSON.parse(text) as JsonObject;
  await refuseFaulty(document, feature);
  const key = memberOf(method, 'secretKeyJwk');
  const { claims, disclosures } = await disclose(document, disclosed);
  const alg = String(key.alg);
  const header = { alg, typ: formOf(feature), cty: formOf(feature).slice(0, 2), ...(key.kid && { kid: key.kid }) };
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  const token = await new CompactSign(bytes).setProtectedHeader(header).sign(await importJWK(key, alg));
  return feature.endsWith('sdjwt') ? [token, ...disclosures, ''].join('~') : token;
}

/** The credential or presentation in a token this key signed. Throws a plain Error when it isn't, or is malformed. */
export async function verifyToken(text: string, { method, feature }: TokenOrder): Promise<string> {
  const token = await openJwt(text);
  if (token?.form !== formOf(feature)) throw new Error(`not a ${formOf(feature)}`);
  if (!(await isSignedBy(token, memberOf(method, 'publicKeyJwk')))) throw new Error('not signed with this key');
  await refuseFaulty(token.document, feature);
  return JSON.stringify(token.document);
}

function formOf(feature: TokenFeature): OpenJwt['form'] {
  const [kind = '', security] = feature.split('_');
  const prefix = kind === 'credential' ? 'vc' : 'vp';
  return security === 'jose' ? `${prefix}+jwt` : `${prefix}+sd-jwt`;
}

function memberOf(method: object, member: 'publicKeyJwk' | 'secretKeyJwk'): JWK {
  const jwk = (method as Record<string, JWK | undefined>)[member];
  if (jwk === undefined) throw new Error(`the key has no ${member}`);
  return jwk;
}

async function refuseFaulty(document: JsonObject, feature: TokenFeature): Promise<void> {
  const { world } = suiteRules(false);
  if (exceedsLimits(document)) throw new Error('too large');
  const isCredential = feature.startsWith('credential');
  const [fault] = isCredential ? findShapeFaults(document) : findPresentationFaults(document);
  if (fault !== undefined) throw new Error(`${fault.path}: ${fault.rule}`);
  // What stands in envelopes is somebody else's, and read apart.
  const { verifiableCredential: _shown, ...own } = document;
  if (unknownContexts(own, world).length > 0 || (await hasMeaning(own, world)) !== true) {
    throw new Error('a member without meaning');
  }
  const [unnamed] = isCredential ? unnamedMembers(document, world) : [];
  if (unnamed !== undefined) throw new Error(`${unnamed}: no context names it`);
  for (const shown of listOf(document['verifiableCredential'])) refuseBrokenEnvelope(shown);
}

/** Members of the credential itself that no context names one by one; a context for everything names nothing. */
function unnamedMembers(document: JsonObject, world: World): string[] {
  const named = new Set(listOf(document['@context']).flatMap((context) => termsOf(context, world)));
  return Object.keys(document).filter((member) => member !== '@context' && !named.has(member));
}

function termsOf(context: Json, world: World): string[] {
  const found = typeof context === 'string' ? (world.contexts.get(context) as JsonObject | undefined) : context;
  const inner = isJsonObject(found) ? (found['@context'] ?? found) : undefined;
  if (!isJsonObject(inner)) return [];
  // In the base context the members of a credential stand inside the definition of its type.
  const nested = Object.values(inner).flatMap((term) =>
    isJsonObject(term) ? termsOf(term['@context'] ?? null, world) : [],
  );
  return [...Object.keys(inner), ...nested];
}

/** Of what is shown in an envelope nobody gave the key here; it must at least say what it is. */
function refuseBrokenEnvelope(shown: Json): void {
  if (!isJsonObject(shown) || shown['type'] !== 'EnvelopedVerifiableCredential') return;
  if (typeof shown['id'] !== 'string' || !ENVELOPE.test(shown['id'])) throw new Error('an envelope with nothing in it');
}
