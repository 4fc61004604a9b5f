import { randomBytes, randomInt } from 'node:crypto';
import type { DeelcertificaatFacts, Framework, Instrument } from '@bewijskracht/domain';
import { dayAt, makeOpenBadge, STATUS_LIST_ENTRIES, USUAL_MICROCREDENTIAL } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, DatabaseActor } from '../../platform/actor.ts';
import { Config } from '../../platform/config.ts';
import { newPublicId } from '../../platform/ids.ts';
import { Jobs } from '../../platform/jobs.ts';
import { conflict } from '../../platform/problem.ts';
import { caseItemUri, FrameworkReader } from '../frameworks/index.ts';
import { CredentialsRepository } from './credentials.repository.ts';
import type { RegistrationRow } from './credentials.repository.ts';
import { hashIdentity } from './hash-identity.ts';
import { IssuerKeys } from './issuer-keys.ts';

/** A leeruitkomst that was ratified as shown. */
export interface Earned {
  readonly assessmentId: string;
  readonly leeruitkomst: string;
  readonly decidedAt: Date;
}
/** With lists at most half full a free place is found at once; this many misses in a row don't happen. */
const TRIES = 50;

/** For decisions: registers a deelcertificaat inside the decision's own transaction, complete but for its signature. */
@Injectable()
export class RegistrationService {
  constructor(
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Makes sure there is a key to register with. Before the transaction, because making one takes long. */
  prepare(actor: DatabaseActor, at: Date): Promise<void> {
    return this.keys.prepare(actor, at);
  }

  /**
   * Gives it a register number and a place in a status list, fixes the whole unsigned credential with its times and key,
   * and asks for the signature (DESIGN §7). Throws `identity-not-checked` without a checked holder. The caller audits.
   */
  async register(actor: Actor, earned: Earned): Promise<{ id: string; registerNumber: string }> {
    const row = await this.papers.getRegistrationFacts(earned.assessmentId);
    const { official_name: holderName, birth_date: birthDate } = row;
    if (holderName === null || birthDate === null) throw conflict('identity-not-checked');
    const { framework } = await this.frameworks.get(row.framework_version_id);
    const id = newPublicId();
    const year = dayAt(earned.decidedAt).slice(0, 4);
    const registerNumber = await this.nextRegisterNumber(actor, row.organisation.registerCode, year);
    const listId = await this.papers.findOpenList(actor);
    const keyId = await this.keys.currentKeyId();

    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const index = randomInt(STATUS_LIST_ENTRIES);
      const status = { listUrl: `${this.config.publicUrl}/status-lists/${listId}`, index };
      const salt = (): string => randomBytes(16).toString('base64url');
      const holder = [
        hashIdentity('name', holderName, salt()),
        hashIdentity('emailAddress', row.holder_address, salt()),
      ];
      const facts: DeelcertificaatFacts = {
        ...factsOf(row, { earned, framework, publicUrl: this.config.publicUrl }),
        credentialId: id,
        registerNumber,
        holder,
        status,
      };
      const registered = await this.papers.insert(actor, {
        id,
        registerNumber,
        candidateId: row.candidate_id,
        assessmentId: earned.assessmentId,
        frameworkVersionId: row.framework_version_id,
        leeruitkomst: earned.leeruitkomst,
        holderName,
        birthDate,
        keyId,
        status: { listId, index },
        unsigned: makeOpenBadge(facts),
        paper: { facts, submittedOn: row.submitted_on, interviewOn: row.interview_on },
        registeredAt: earned.decidedAt,
      });
      if (!registered) continue;
      if (row.issue_at === 'ratified')
        await this.jobs.send('credentials.sign', { organisationId: actor.organisationId, id });
      return { id, registerNumber };
    }
    throw new Error(`no free place in status list ${listId}`);
  }

  /** Where the policy issues only what is final: asks for the signatures from the moment on that nobody can object any more. */
  async signFrom(actor: DatabaseActor, papers: readonly string[], startAfter: Date): Promise<void> {
    for (const id of papers) {
      await this.jobs.send('credentials.sign', { organisationId: actor.organisationId, id }, { startAfter });
    }
  }

  /** Counted per organisation and year, such as `LINDE-2026-000001`. */
  private async nextRegisterNumber(actor: DatabaseActor, code: string, year: string): Promise<string> {
    const number = await this.papers.nextNumber(actor, `register:${year}`);
    return `${code}-${year}-${String(number).padStart(6, '0')}`;
  }
}

function factsOf(
  row: RegistrationRow,
  { earned, framework, publicUrl }: { earned: Earned; framework: Framework; publicUrl: string },
): Omit<DeelcertificaatFacts, 'credentialId' | 'registerNumber' | 'holder' | 'status'> {
  const leeruitkomst = framework.leeruitkomsten.find(({ code }) => code === earned.leeruitkomst);
  if (leeruitkomst === undefined) throw new Error(`no leeruitkomst ${earned.leeruitkomst} in ${framework.code}`);
  const itemUrl = (code: string): string =>
    `${publicUrl}/kader/${[framework.code, framework.version, code].map(encodeURIComponent).join('/')}`;
  const instruments: readonly Instrument[] = row.interview_on === null ? ['portfolio'] : ['portfolio', 'interview'];
  return {
    publicUrl,
    demonstration: row.organisation.demonstration,
    issuer: {
      slug: row.organisation.slug,
      name: row.organisation.name,
      url: row.organisation.website,
      email: row.organisation.email,
      countryCode: row.organisation.country_code,
      ...(row.organisation.brin === null ? {} : { brin: row.organisation.brin }),
    },
    framework: { code: framework.code, title: framework.title, version: framework.version },
    leeruitkomst: {
      code: leeruitkomst.code,
      name: leeruitkomst.displayTitle,
      url: itemUrl(leeruitkomst.code),
      caseUri: caseItemUri(publicUrl, framework, leeruitkomst.code),
      text: leeruitkomst.description,
    },
    gedragsindicatoren: leeruitkomst.gedragsindicatoren.map((code) => ({
      code,
      name: framework.gedragsindicatoren.find((indicator) => indicator.code === code)?.text ?? code,
      url: itemUrl(code),
      caseUri: caseItemUri(publicUrl, framework, code),
    })),
    judging: {
      assessors: row.assessors,
      instruments,
      cutOff: row.cut_off,
      decidedBy: row.decider.nl,
      decidedOn: earned.decidedAt,
    },
    nlqfLevel: framework.nlqfLevel,
    microcredential: { ...USUAL_MICROCREDENTIAL, ...row.microcredential },
    ...(row.credits === null ? {} : { credits: row.credits }),
    legalNature: row.legal_nature,
    evidence: evidenceOf(row.dossier, earned.leeruitkomst),
    validFrom: earned.decidedAt,
  };
}

/** Kind and hash of every file that was submitted for the leeruitkomst; never a title (DOMAIN §8). */
function evidenceOf(dossier: RegistrationRow['dossier'], leeruitkomst: string): DeelcertificaatFacts['evidence'] {
  const links = dossier.leeruitkomsten.find(({ code }) => code === leeruitkomst)?.links ?? [];
  const linked = new Set(links.map(({ evidenceId }) => evidenceId));
  return dossier.evidence
    .filter(({ id }) => linked.has(id))
    .flatMap(({ kind, files }) => files.map(({ sha256 }) => ({ kind, sha256 })));
}
