import type { JsonObject } from '@bewijskracht/domain';
import { listOf } from '@bewijskracht/domain';
import type { OpenJwt } from './jwt.ts';
import { openJwt } from './jwt.ts';

const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
const MEDIA_TYPES = [
  'application/jwt',
  'application/vc+jwt',
  'application/vp+jwt',
  'application/vc+sd-jwt',
  'application/vp+sd-jwt',
];
/** The longest token that is read: a credential of ours is some ten kilobytes. */
const MAX_TOKEN = 512 * 1024;

export type Enveloped = 'EnvelopedVerifiableCredential' | 'EnvelopedVerifiablePresentation';

/** Whether a document is only the envelope around a credential or presentation (VC 2.0 §4.12). */
export function isEnveloped(document: JsonObject, kind: Enveloped): boolean {
  return document['type'] === kind || listOf(document['type']).includes(kind);
}

/** A token by itself, put in the envelope that presentations carry. */
export function enveloped(token: string): JsonObject {
  return { '@context': [VC_CONTEXT], type: 'EnvelopedVerifiableCredential', id: `data:application/jwt,${token}` };
}

/** The token in an envelope; undefined when the envelope is not well formed or holds another kind of thing. */
export async function openEnvelope(document: JsonObject): Promise<OpenJwt | undefined> {
  const { id } = document;
  if (listOf(document['@context'])[0] !== VC_CONTEXT || typeof id !== 'string' || id.length > MAX_TOKEN)
    return undefined;
  const comma = id.indexOf(',');
  const mediaType = id.startsWith('data:') ? id.slice('data:'.length, comma) : '';
  if (comma < 0 || !MEDIA_TYPES.includes(mediaType)) return undefined;
  const token = await openJwt(id.slice(comma + 1));
  // The outside says what is inside; a token that calls itself something else is not it.
  const isAsSaid = mediaType === 'application/jwt' || mediaType === `application/${token?.form}`;
  return isAsSaid ? token : undefined;
}
