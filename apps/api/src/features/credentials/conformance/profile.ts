import type { JsonObject } from '@bewijskracht/domain';
import { idOf, isJsonObject } from '@bewijskracht/domain';
import type { VerificationRules } from '@bewijskracht/verification';
import { CLOSED_WORLD, STRICT_RULES } from '@bewijskracht/verification';
import ed25519Signature2020 from 'ed25519-signature-2020-context';
import { findModelFaults } from './suite-faults.ts';

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const EXAMPLES_CONTEXT = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/** The suites bring contexts of their own and words out of the examples of the standards. Production knows neither. */
const SUITES_WORLD = {
  inline: true,
  contexts: new Map([...CLOSED_WORLD.contexts, ...ed25519Signature2020.contexts, [EXAMPLES, EXAMPLES_CONTEXT]]),
};

/**
 * Two vectors of the suites ask for a wrong (docs/conformance.md). They are named here to the letter, so that the switch
 * that lets them through lets nothing else through.
 */
const KNOWN_WRONG = {
  /** vc-api-verifier: signed with a key that is not the issuer's. */
  foreignProof: 'z57Mm1vboMtZiCyJ4aReZsv8co4Re64Y8GEjL1ZARzMbXZgkARFLqFs1P345NpPGG2hgCrS4nNdvJhpwnrNyG3kEF',
  /** vc-data-model-2.0: digests of a draft of the context. */
  digests: [
    'sha384-NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg',
    'uJKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k',
  ],
};

/** The rules the suites are answered by. `allowKnownWrong` lets the two named vectors through. */
export function suiteRules(allowKnownWrong: boolean): VerificationRules {
  const rules = { ...STRICT_RULES, world: SUITES_WORLD, findFaults: findModelFaults };
  if (!allowKnownWrong) return rules;
  return { ...rules, signerOf: signerOfVector, acceptedDigests: new Set(KNOWN_WRONG.digests) };
}

function signerOfVector(document: JsonObject): string | undefined {
  const { proof } = document;
  const isVector = isJsonObject(proof) && proof['proofValue'] === KNOWN_WRONG.foreignProof;
  const method = isVector ? proof['verificationMethod'] : undefined;
  return typeof method === 'string' ? method.split('#', 1)[0] : idOf(document['issuer']);
}
