import { createHash } from 'node:crypto';
import type { VerificationView } from '@bewijskracht/contracts';
import type { JsonObject, VerificationStep } from '@bewijskracht/domain';
import { conclude, verificationStep } from '@bewijskracht/domain';
import type {
  PresentationRequest,
  Resolved,
  Verification,
  VerificationRules,
  VerificationSources,
} from '@bewijskracht/verification';
import {
  enveloped,
  NO_SOURCES,
  readCredentialFile,
  STRICT_RULES,
  verifyCredential,
  verifyFile,
  verifyPresentation,
  verifySecured,
} from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.ts';
import { CaseReader, FrameworkReader } from '../frameworks/index.ts';
import { presentUnreadable, presentVerification } from './credentials.presenter.ts';
import { IssuersReader } from './issuers.reader.ts';
import { OutsideSources } from './outside-sources.ts';

/** So many answers about our own papers are kept; each is a few kilobytes. */
const REMEMBERED = 500;

/** Verifies credentials for anyone: our own issuers and lists from the register, strangers' from their own hosts or from what the file carries. */
@Injectable()
export class VerificationService {
  private readonly remembered = new Map<string, Promise<Verification>>();
  private readonly sources: VerificationSources;

  constructor(
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(CaseReader) private readonly caseItems: CaseReader,
    @Inject(Config) private readonly config: Config,
  ) {
    const registered = (document: JsonObject | undefined): Resolved | undefined =>
      document === undefined ? undefined : { document, source: 'registered' };
    const outside: VerificationSources = config.asksOutside ? new OutsideSources() : NO_SOURCES;
    // What is ours is answered by ourselves, also when it isn't there: nobody else may speak for this host.
    this.sources = {
      resolveIssuer: async (did) =>
        issuers.isOwnDid(did) ? registered(await issuers.findByDid(did)) : outside.resolveIssuer(did),
      resolveStatusList: async (url) =>
        url.startsWith(config.publicUrl)
          ? registered(await issuers.findStatusList(url))
          : outside.resolveStatusList(url),
      isPublished: (url) => this.isPublished(url),
    };
  }

  /** Every finding about a credential, in JSON, in an envelope or as a token. */
  async checkCredential(
    secured: JsonObject | string,
    at: Date,
    rules: VerificationRules = STRICT_RULES,
  ): Promise<readonly VerificationStep[]> {
    const question = { sources: this.sources, at, rules };
    return (await verifySecured(typeof secured === 'string' ? enveloped(secured) : secured, question)).steps;
  }

  /** Every finding about a presentation and the credentials in it. */
  async checkPresentation(
    presentation: JsonObject,
    { challenge, domain }: PresentationRequest,
    { at, rules = STRICT_RULES }: { readonly at: Date; readonly rules?: VerificationRules },
  ): Promise<readonly VerificationStep[]> {
    const question = { sources: this.sources, at, rules };
    const { steps, credentials } = await verifyPresentation(presentation, { challenge, domain }, question);
    return [...steps, ...credentials.flatMap((credential) => credential.steps)];
  }

  /** Verifies what is in a file: a document, a token, or a certificate PDF or badge with the credential inside. */
  async verifyFile(bytes: Uint8Array, at: Date): Promise<VerificationView> {
    const file = await readCredentialFile(Uint8Array.from(bytes));
    if (!file.ok) return presentUnreadable(file.refusal.code);
    const verification = await verifyFile(file.value, this.sources, at);
    return presentVerification(await this.asRegistered(verification), this.config.publicUrl);
  }

  /**
   * Of our own papers the register itself says whether they were revoked: a status list follows within seconds, and in
   * those seconds nobody should be told that a revoked paper holds.
   */
  private async asRegistered(verification: Verification): Promise<Verification> {
    const revokedAt = await this.issuers.findRevokedAt(verification.credential.id);
    if (revokedAt === undefined) return verification;
    const revoked = verificationStep('statusRevoked', { asOf: revokedAt.toISOString() });
    const steps = verification.steps.map((step) => (step.check === 'status' ? revoked : step));
    return { ...verification, steps, conclusion: conclude(steps) };
  }

  /**
   * Verifies a paper of our own for its public page. The same credential under the same list gives the same answer, so it
   * is computed once: a page that everybody may ask for must not cost more than it has to.
   */
  async verifyOwn(signed: JsonObject, statusList: JsonObject | undefined, at: Date): Promise<Verification> {
    const key = createHash('sha256')
      .update(JSON.stringify([signed, statusList ?? null]))
      .digest('base64');
    const known = this.remembered.get(key) ?? verifyCredential(signed, this.sources, at);
    this.remembered.delete(key);
    this.remembered.set(key, known);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    return known;
  }

  /** Of our own frameworks we know; of others' nobody here can tell. */
  private async isPublished(url: string): Promise<boolean | undefined> {
    if (!url.startsWith(`${this.config.publicUrl}/`)) return undefined;
    const path = new URL(url).pathname;
    const caseItem = /^\/ims\/case\/v1p1\/CFItems\/([^/]+)$/.exec(path)?.[1];
    if (caseItem !== undefined) return (await this.caseItems.findItem(caseItem)) !== undefined;
    const [, code, version, item] = /^\/kader\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (code === undefined || version === undefined || item === undefined) return undefined;
    const [ofFramework, ofVersion, ofItem] = [code, version, item].map(decodePart);
    if (ofFramework === undefined || ofVersion === undefined || ofItem === undefined) return false;
    return this.frameworks.hasItem(ofFramework, ofVersion, ofItem);
  }
}

/** A part of a path as it was before it was written down; undefined when it can't have been written like that. */
function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
