import { generateKeyPairSync, sign } from 'node:crypto';
import type { Json, JsonObject } from '@bewijskracht/domain';
import { listOf } from '@bewijskracht/domain';
import { encodeBase58, encodeBase64url, hashJsonToSign, hashToSign } from '@bewijskracht/verification';
import type { World } from '@bewijskracht/verification';
import { publicKeyToMultibase } from '../ed25519.ts';
import { isVc1 } from './suite-faults.ts';

const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
export type Cryptosuite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';

/** An issuer that lives as long as the process: a did:key, because the suites look up no other kind. */
export class TestIssuer {
  private readonly keys = generateKeyPairSync('ed25519');
  private readonly multibase = publicKeyToMultibase(this.keys.publicKey);
  readonly did = `did:key:${this.multibase}`;
  private readonly method = `${this.did}#${this.multibase}`;

  /** The credential with one proof. Throws when a member has no meaning in the contexts. */
  async sign(credential: JsonObject, cryptosuite: Cryptosuite, world: World): Promise<JsonObject> {
    const document = isVc1(credential) ? withDataIntegrity(credential) : credential;
    const options = {
      type: 'DataIntegrityProof',
      cryptosuite,
      created: `${new Date().toISOString().slice(0, 19)}Z`,
      verificationMethod: this.method,
      proofPurpose: 'assertionMethod',
    };
    const context: Json = document['@context'] ?? [];
    const stated = { '@context': context, ...options };
    const isRdfc = cryptosuite === 'eddsa-rdfc-2022';
    const data = isRdfc ? await hashToSign(document, stated, world) : await hashJsonToSign(document, stated);
    const proofValue = `z${encodeBase58(sign(null, data, this.keys.privateKey))}`;
    return { ...document, proof: { ...(isRdfc ? options : stated), proofValue } };
  }

  /** The credential in an envelope: a JWT as VC-JOSE-COSE has it. */
  envelop(credential: JsonObject): JsonObject {
    const part = (value: object): string => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
    const header = { alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: this.method };
    const text = `${part(header)}.${part({ ...credential, iss: this.did })}`;
    const token = `${text}.${encodeBase64url(sign(null, Buffer.from(text), this.keys.privateKey))}`;
    return {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token}`,
    };
  }
}

/** In the older data model the words of the proof have a context of their own. */
function withDataIntegrity(credential: JsonObject): JsonObject {
  return { ...credential, '@context': [...listOf(credential['@context']), DATA_INTEGRITY] };
}
