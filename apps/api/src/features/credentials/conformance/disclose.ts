import { randomBytes } from 'node:crypto';
import type { JsonObject } from '@bewijskracht/domain';
import { digestOf, encodeBase64url } from '@bewijskracht/verification';

/** The claims of an SD-JWT, and the disclosures that belong to its digests. */
export interface Disclosed {
  readonly claims: JsonObject;
  readonly disclosures: readonly string[];
}

type Node = Record<string, unknown>;

/**
 * Takes members and items out of a document, each into a disclosure of its own with a digest in its place (RFC 9901 §4.2).
 * A path is written as `credentialSubject.phoneNumbers[0]`. Throws a plain Error when there is nothing at a path.
 */
export async function disclose(document: JsonObject, paths: readonly string[]): Promise<Disclosed> {
  const claims = structuredClone(document) as Node;
  const disclosures: string[] = [];
  for (const path of paths) disclosures.push(await discloseOne(claims, path));
  return { claims: claims as JsonObject, disclosures };
}

async function discloseOne(claims: Node, path: string): Promise<string> {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], claims) as Node | undefined;
  if (parent?.[last] === undefined) throw new Error(`nothing at ${path}`);
  const salt = randomBytes(16).toString('base64url');
  const parts = Array.isArray(parent) ? [salt, parent[last]] : [salt, last, parent[last]];
  const disclosure = encodeBase64url(new TextEncoder().encode(JSON.stringify(parts)));
  const digest = await digestOf(disclosure);
  if (Array.isArray(parent)) {
    parent[last] = { '...': digest };
  } else {
    delete parent[last];
    parent['_sd'] = [...((parent['_sd'] as string[] | undefined) ?? []), digest].toSorted();
  }
  return disclosure;
}
