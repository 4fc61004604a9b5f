import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { readPageAssets } from './credential-page-assets.ts';
import type { PageAsset } from './credential-page-assets.ts';
import { renderCredentialPage } from './credential-page.ts';
import { CredentialsQueries } from './credentials.queries.ts';
import { IssuersReader } from './issuers.reader.ts';
import { reviveFacts } from './paper-facts.ts';
import { VerificationService } from './verification.service.ts';

/** What a holder's link adds to the page. */
export interface Shared {
  readonly holderName: string | null;
  readonly withGedragsindicatoren: boolean;
  readonly until: Date;
}

/** What a QR code leads to: the signed credential, or a page that tells people about it without any script. */
@Injectable()
export class PublicPageReader {
  private readonly assets = readPageAssets();

  constructor(
    @Inject(CredentialsQueries) private readonly queries: CredentialsQueries,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {}

  /** The signed credential; null while it waits for its signature. Throws 404 when there is none. */
  async getCredential(id: string): Promise<object | null> {
    return (await this.queries.getPublic(id)).signed;
  }

  /**
   * The page, with a revocation as the register has it now; `shared` is what its holder chose to show with it. Throws 404
   * when there is none.
   */
  async getPage(
    id: string,
    language: 'nl' | 'en',
    { at, shared }: { readonly at: Date; readonly shared?: Shared },
  ): Promise<string> {
    const row = await this.queries.getPublic(id);
    const { facts, submittedOn, interviewOn } = reviveFacts(row.paper);
    const { holder: _holder, evidence: _evidence, ...told } = facts;
    const listUrl = facts.status.listUrl;
    const statusList = await this.issuers.findStatusList(listUrl);
    return renderCredentialPage(
      {
        facts: told,
        submittedOn,
        interviewOn,
        verification:
          row.signed === null ? null : await this.verification.verifyOwn(row.signed as JsonObject, statusList, at),
        revokedAt: row.revoked_at,
        suspendedAt: row.suspended_at,
        replacedBy: row.superseded_by === null ? null : `/credentials/${row.superseded_by}`,
        checkedAt: at,
        shared: shared && {
          holderName: shared.holderName,
          gedragsindicatoren: shared.withGedragsindicatoren ? facts.gedragsindicatoren.map(({ name }) => name) : [],
          until: shared.until,
        },
        links: {
          stylesheet: this.assets.stylesheet,
          json: `/credentials/${row.id}?form=json`,
          didDocument: `/organisations/${row.organisation_slug}/did.json`,
          statusList: new URL(listUrl).pathname,
        },
      },
      language,
    );
  }

  /** The path of the stylesheet that every page without script shares. */
  get stylesheet(): string {
    return this.assets.stylesheet;
  }

  /** The page's stylesheet or font at this path; undefined when there is none. */
  findAsset(path: string): PageAsset | undefined {
    return this.assets.files.get(path);
  }
}
