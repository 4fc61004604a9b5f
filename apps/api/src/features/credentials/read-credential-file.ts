import type { JsonObject, Result } from '@bewijskracht/domain';
import { hasType, isJsonObject, listOf, ok, refuse } from '@bewijskracht/domain';
import type { Resolved, VerificationSources } from '@bewijskracht/verification';
import { embeddedFiles } from './embedded-files.ts';

/** The largest credential that is read; ours are some ten kilobytes. */
const MAX_CREDENTIAL_BYTES = 256 * 1024;

/** A credential and what came along in the same file to verify it without the network. */
export interface CredentialFile {
  readonly credential: JsonObject;
  readonly didDocuments: readonly JsonObject[];
  readonly statusLists: readonly JsonObject[];
}

/** Why a file can't be verified at all; that says nothing about the paper it came from. */
export interface UnreadableFile {
  readonly code: 'empty' | 'tooLarge' | 'notJson' | 'noCredentialInside' | 'severalCredentialsInside';
}

/** Finds the credential in a file: a JSON document, or a certificate PDF with the credential attached inside. */
export function readCredentialFile(bytes: Uint8Array): Result<CredentialFile, UnreadableFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return refuse({ code: 'empty' });
  // Readers of PDF allow anything before the header within the first kilobyte.
  return file.subarray(0, 1024).includes('%PDF-') ? readPdf(file) : readJson(file);
}

function readJson(file: Buffer): Result<CredentialFile, UnreadableFile> {
  if (file.length > MAX_CREDENTIAL_BYTES) return refuse({ code: 'tooLarge' });
  const document = parse(file);
  if (document === undefined) return refuse({ code: 'notJson' });
  if (!isCredential(document)) return refuse({ code: 'noCredentialInside' });
  return ok({ credential: document, didDocuments: [], statusLists: [] });
}

function readPdf(file: Buffer): Result<CredentialFile, UnreadableFile> {
  const documents = embeddedFiles(file).map(parse).filter(isJsonObject);
  const [credential, ...others] = documents.filter(isCredential);
  if (credential === undefined) return refuse({ code: 'noCredentialInside' });
  // Which of them the paper shows can't be told; guessing would let a true one vouch for a false page.
  if (others.length > 0) return refuse({ code: 'severalCredentialsInside' });
  return ok({
    credential,
    didDocuments: documents.filter((document) => listOf(document['verificationMethod']).length > 0),
    statusLists: documents.filter((document) => hasType(document, 'BitstringStatusListCredential')),
  });
}

/**
 * Looks up where the given sources look, and only then in the file's own copies, marked as `bundled`: they show that
 * the paper is whole, not who issued it (DESIGN §5).
 */
export function withBundled(sources: VerificationSources, file: CredentialFile): VerificationSources {
  const bundled = (documents: readonly JsonObject[], id: string): Resolved | undefined => {
    const document = documents.find((copy) => copy['id'] === id);
    return document === undefined ? undefined : { document, source: 'bundled' };
  };
  return {
    resolveIssuer: async (did) => (await sources.resolveIssuer(did)) ?? bundled(file.didDocuments, did),
    resolveStatusList: async (url) => (await sources.resolveStatusList(url)) ?? bundled(file.statusLists, url),
  };
}

function isCredential(document: JsonObject): boolean {
  return hasType(document, 'VerifiableCredential') && !hasType(document, 'BitstringStatusListCredential');
}

function parse(file: Buffer): JsonObject | undefined {
  try {
    const document: unknown = JSON.parse(file.toString('utf8'));
    return isJsonObject(document as JsonObject) ? (document as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
