import type { JsonObject, Result } from '@bewijskracht/domain';
import { hasType, isJsonObject, listOf, ok, refuse } from '@bewijskracht/domain';
import { isPng, unbakePng } from './baked-png.ts';
import type { UnbakeRefusal } from './baked-png.ts';
import { unbakeSvg } from './baked-svg.ts';
import { embeddedFiles } from './embedded-files.ts';
import { isEnveloped, openEnvelope } from './envelope.ts';
import type { OpenJwt } from './jwt.ts';
import { openJwt } from './jwt.ts';
import type { Resolved, VerificationSources } from './sources.ts';
import { parseStrictJson } from './strict-json.ts';

/** The largest file that is read: a certificate is some fifty kilobytes, a dossier around it may be more. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** The largest credential that is read; ours are some ten kilobytes. */
const MAX_CREDENTIAL_BYTES = 256 * 1024;

/** A credential and what came along in the same file to verify it without the network. */
export interface CredentialFile {
  readonly credential: JsonObject;
  /** The token around the credential, where that carries the signature. */
  readonly token?: OpenJwt;
  readonly didDocuments: readonly JsonObject[];
  readonly statusLists: readonly JsonObject[];
}

/** Why a file can't be verified at all; that says nothing about the paper it came from. */
export interface UnreadableFile {
  readonly code: 'empty' | 'tooLarge' | 'notJson' | 'noCredentialInside' | 'severalCredentialsInside';
}

/**
 * Finds the credential in a file: JSON, a token (JWT or SD-JWT), a certificate PDF with the credential attached inside, or a
 * baked PNG or SVG.
 */
export async function readCredentialFile(
  file: Uint8Array<ArrayBuffer>,
): Promise<Result<CredentialFile, UnreadableFile>> {
  if (file.length === 0) return refuse({ code: 'empty' });
  if (file.length > MAX_FILE_BYTES) return refuse({ code: 'tooLarge' });
  // Readers of PDF allow anything before the header within the first kilobyte.
  const start = new TextDecoder('latin1').decode(file.subarray(0, 1024));
  if (start.includes('%PDF-')) return readPdf(file);
  if (isPng(file)) return readPicture(await unbakePng(file));
  // An SVG is text that no JSON begins like.
  if (/^(\u00ef\u00bb\u00bf)?\s*</.test(start)) return readPicture(unbakeSvg(new TextDecoder().decode(file)));
  return readText(file);
}

/** A badge as a picture holds the credential as text; what else may be wrong with it comes down to: none inside. */
async function readPicture(found: Result<string, UnbakeRefusal>): Promise<Result<CredentialFile, UnreadableFile>> {
  if (found.ok) return readText(new TextEncoder().encode(found.value));
  const { code } = found.refusal;
  return refuse({ code: code === 'tooLarge' || code === 'severalCredentialsInside' ? code : 'noCredentialInside' });
}

async function readText(file: Uint8Array): Promise<Result<CredentialFile, UnreadableFile>> {
  if (file.length > MAX_CREDENTIAL_BYTES) return refuse({ code: 'tooLarge' });
  const found = await openText(file);
  if (found === undefined) return refuse({ code: 'notJson' });
  if (!isCredential(found)) return refuse({ code: 'noCredentialInside' });
  return ok({ ...asCredential(found), didDocuments: [], statusLists: [] });
}

/** What a text holds: a document, and the token around it if there is one. A token that can't be read holds none. */
interface Opened {
  readonly document: JsonObject | undefined;
  readonly token?: OpenJwt | undefined;
}

/** Three parts with points between, and disclosures after waves. */
const TOKEN = /^\s*([\w-]+\.[\w-]+\.[\w-]*(~[\w.-]*)*)\s*$/;

/** What stands in a text; undefined when it is neither JSON nor a token. */
async function openText(file: Uint8Array): Promise<Opened | undefined> {
  const text = textOf(file);
  const [, compact] = TOKEN.exec(text ?? '') ?? [];
  if (compact !== undefined) return opened(await openJwt(compact));
  const document = parse(text);
  if (document === undefined) return undefined;
  return isEnveloped(document, 'EnvelopedVerifiableCredential') ? opened(await openEnvelope(document)) : { document };
}

const opened = (token: OpenJwt | undefined): Opened => ({ document: token?.document, token });

async function readPdf(file: Uint8Array<ArrayBuffer>): Promise<Result<CredentialFile, UnreadableFile>> {
  const found = (await Promise.all((await embeddedFiles(file)).map(openText))).filter((each) => each !== undefined);
  const documents = found
    .filter(({ token }) => token === undefined)
    .map(({ document }) => document)
    .filter(isJsonObject);
  const [credential, ...others] = found.filter(isCredential);
  if (credential === undefined) return refuse({ code: 'noCredentialInside' });
  // Which of them the paper shows can't be told; guessing would let a true one vouch for a false page.
  if (others.length > 0) return refuse({ code: 'severalCredentialsInside' });
  return ok({
    ...asCredential(credential),
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
    ...sources,
    resolveIssuer: async (did) => (await sources.resolveIssuer(did)) ?? bundled(file.didDocuments, did),
    resolveStatusList: async (url) => (await sources.resolveStatusList(url)) ?? bundled(file.statusLists, url),
  };
}

type OpenedCredential = Opened & { readonly document: JsonObject };

/** An SD-JWT VC is one by its form; everything else says so. */
function isCredential(found: Opened): found is OpenedCredential {
  const { document, token } = found;
  if (document === undefined || hasType(document, 'BitstringStatusListCredential')) return false;
  return token?.form === 'dc+sd-jwt' || hasType(document, 'VerifiableCredential');
}

function asCredential({ document, token }: OpenedCredential): Pick<CredentialFile, 'credential' | 'token'> {
  return token === undefined ? { credential: document } : { credential: document, token };
}

function parse(text: string | undefined): JsonObject | undefined {
  const document = text === undefined ? undefined : parseStrictJson(text);
  return isJsonObject(document as JsonObject) ? (document as JsonObject) : undefined;
}

/** Text in UTF-8 as it is: a byte order mark stays, bytes that are no text make it none. */
function textOf(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return undefined;
  }
}
