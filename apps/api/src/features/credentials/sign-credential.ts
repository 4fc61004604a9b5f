import type { JsonObject, Signed } from '@bewijskracht/domain';
import { didOf, idOf } from '@bewijskracht/domain';
import { encodeBase58, hashToSign } from '@bewijskracht/verification';
import type { Signer } from './signer/signer.ts';

/**
 * The credential with its proof (`eddsa-rdfc-2022`). Deterministic: the same credential, key and `created` give the
 * same bytes, so a job that runs twice issues one paper (DESIGN §7). Throws a plain Error when the signer's key is not
 * the issuer's: one signs only as oneself.
 */
export async function signCredential<Credential extends object>(
  credential: Credential,
  signer: Signer,
  created: Date,
): Promise<Signed<Credential>> {
  // Interfaces are closed shapes to the compiler; as a document every one of them is plain JSON.
  const document = JSON.parse(JSON.stringify(credential)) as JsonObject;
  const issuer = idOf(document['issuer']);
  if (issuer !== didOf(signer.keyId))
    throw new Error(`the key of ${signer.keyId} can't sign for ${issuer ?? 'nobody'}`);

  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: `${created.toISOString().slice(0, 19)}Z`,
    verificationMethod: signer.keyId,
    proofPurpose: 'assertionMethod',
  } as const;
  const data = await hashToSign(document, { '@context': document['@context'], ...proof });
  const signature = await signer.sign(data);
  return { ...credential, proof: [{ ...proof, proofValue: `z${encodeBase58(signature)}` }] };
}
