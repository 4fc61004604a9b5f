import { createHash } from 'node:crypto';
import type { VerificationView } from '@bewijskracht/contracts';
import type { JsonObject } from '@bewijskracht/domain';
import type { Verification, VerificationSources } from '@bewijskracht/verification';
import { readCredentialFile, verifyCredential, withBundled } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.ts';
import { CaseReader, FrameworkReader } from '../frameworks/index.ts';
import { presentUnreadable, presentVerification } from './credentials.presenter.ts';
import { IssuersReader } from './issuers.reader.ts';

/** So many answers about our own papers are kept; each is a few kilobytes. */
const REMEMBERED = 500;

/** Verifies credentials for anyone: our own issuers and lists from the register, strangers' only from what the file carries. */
@Injectable()
export class VerificationService {
  private readonly remembered = new Map<string, Promise<Verification>>();
  private readonly sources: VerificationSources;

  constructor(
    @Inject(IssuersReader) issuers: IssuersReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(CaseReader) private readonly caseItems: CaseReader,
    @Inject(Config) private readonly config: Config,
  ) {
    const registered = (document: JsonObject | undefined) =>
      document === undefined ? undefined : ({ document, source: 'registered' } as const);
    this.sources = {
      resolveIssuer: async (did) => registered(await issuers.findByDid(did)),
      resolveStatusList: async (url) => registered(await issuers.findStatusList(url)),
      isPublished: (url) => this.isPublished(url),
    };
  }

  /** Verifies what is in a file: a JSON document, or a certificate PDF with the credential inside. */
  async verifyFile(bytes: Uint8Array, at: Date): Promise<VerificationView> {
    const file = await readCredentialFile(Uint8Array.from(bytes));
    if (!file.ok) return presentUnreadable(file.refusal.code);
    const verification = await verifyCredential(file.value.credential, withBundled(this.sources, file.value), at);
    return presentVerification(verification, this.config.publicUrl);
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
    return this.frameworks.hasItem(...([code, version, item].map(decodeURIComponent) as [string, string, string]));
  }
}
