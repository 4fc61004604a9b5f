import type { DeelcertificaatFacts, Issuer } from '@bewijskracht/domain';
import {
  CREDENTIAL_CONTEXTS,
  makeAssertion,
  makeBadgeClass,
  makeDidWeb,
  makeIssuer,
  makeIssuerProfile,
  makeRevokedAssertion,
  USUAL_MICROCREDENTIAL,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import { orNotFound } from '../../../platform/problem.ts';
import { reviveFacts } from '../paper-facts.ts';
import { FormsQueries } from './forms.queries.ts';
import type { BadgeFactsRow } from './forms.queries.ts';

/** What strangers and their systems may read of organisations and badges. */
@Injectable()
export class PublicFormsReader {
  constructor(
    @Inject(FormsQueries) private readonly queries: FormsQueries,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The organisation as an Open Badges 3.0 profile, with what others say for it. Throws 404 when there is none. */
  async getProfile(slug: string): Promise<object> {
    const issuer = await this.getIssuer(slug);
    const did = makeDidWeb(this.config.publicUrl, slug);
    const endorsements = (await this.queries.listEndorsements(slug)).filter(({ subject }) => subject === did);
    return {
      '@context': [...CREDENTIAL_CONTEXTS],
      ...makeIssuer(this.config.publicUrl, issuer),
      ...(endorsements.length === 0 ? {} : { endorsement: endorsements.map(({ signed }) => signed) }),
    };
  }

  /** Every endorsement the organisation shows: of itself and of what it gives. Throws 404 when there is none. */
  async listEndorsements(slug: string): Promise<object> {
    await this.getIssuer(slug);
    return { endorsements: (await this.queries.listEndorsements(slug)).map(({ signed }) => signed) };
  }

  /** The organisation as Open Badges 2.0 has it. Throws 404 when there is none. */
  async getIssuerProfile(slug: string): Promise<object> {
    return makeIssuerProfile(this.config.publicUrl, await this.getIssuer(slug));
  }

  async getIssuerName(slug: string): Promise<string> {
    return (await this.getIssuer(slug)).name;
  }

  /** What the organisation gives for an item, as Open Badges 2.0 has it. Throws 404 where nobody has been given it yet. */
  async getBadgeClass(slug: string, framework: { code: string; version: string }, item: string): Promise<object> {
    const facts = orNotFound(await this.queries.findBadge(slug, framework, item));
    return makeBadgeClass(asFacts(facts));
  }

  /** The older hosted form of a paper; `revoked` when it counts no more. Throws 404 before it is signed. */
  async getAssertion(id: string): Promise<{ document: object; revoked: boolean }> {
    const row = orNotFound(await this.queries.findPublic(id));
    if (row.revoked_at !== null) return { document: makeRevokedAssertion(this.config.publicUrl, id), revoked: true };
    orNotFound(row.signed);
    return { document: makeAssertion(reviveFacts(row.paper).facts), revoked: false };
  }

  private async getIssuer(slug: string): Promise<Issuer> {
    const row = orNotFound(await this.queries.findProfile(slug));
    return {
      slug: row.slug,
      name: row.name,
      url: row.website,
      email: row.email,
      countryCode: row.country_code,
      ...(row.brin === null ? {} : { brin: row.brin }),
    };
  }
}

/** A kind of badge has no holder, number or place in a list: where the facts of a paper have them, here is nothing. */
function asFacts(facts: BadgeFactsRow): DeelcertificaatFacts {
  return {
    ...facts,
    microcredential: { ...USUAL_MICROCREDENTIAL, ...facts.microcredential },
    holder: [],
    evidence: [],
    credentialId: '',
    registerNumber: '',
    status: { listUrl: '', index: 0 },
  };
}
