import { randomBytes, randomInt } from 'node:crypto';
import type {
  DeelcertificaatFacts,
  Framework,
  Instrument,
  IsoDate,
  PaperKind,
  UnplacedFacts,
} from '@bewijskracht/domain';
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
import type { PaperFacts } from './paper-facts.ts';

/** A leeruitkomst that was ratified as shown. */
export interface Earned {
  readonly assessmentId: string;
  readonly leeruitkomst: string;
  readonly decidedAt: Date;
}

/** A paper that has everything but its number, its holder's hashes and its place in a status list. */
export interface PaperToPlace {
  readonly facts: UnplacedFacts;
  readonly registerCode: string;
  readonly kind: PaperKind;
  readonly candidateId: string;
  readonly assessmentId: string | null;
  readonly frameworkVersionId: string;
  readonly holder: { readonly name: string; readonly birthDate: IsoDate; readonly address: string };
  readonly days: Pick<PaperFacts, 'submittedOn' | 'interviewOn'>;
  /** The paper that it replaces. */
  readonly supersedes?: string;
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
    const paper = await this.place(actor, {
      facts: factsOf(row, { earned, framework, publicUrl: this.config.publicUrl }),
      registerCode: row.organisation.registerCode,
      kind: 'leeruitkomst',
      candidateId: row.candidate_id,
      assessmentId: earned.assessmentId,
      frameworkVersionId: row.framework_version_id,
      holder: { name: holderName, birthDate, address: row.holder_address },
      days: { submittedOn: row.submitted_on, interviewOn: row.interview_on },
    });
    if (row.issue_at === 'ratified') await this.sign(actor, paper.id);
    return paper;
  }

  /**
   * Places a paper: gives it a number, the holder's hashes and an entry in a status list, and writes it down complete but
   * for its signature. Inside the caller's transaction, after `prepare`.
   */
  async place(actor: DatabaseActor, paper: PaperToPlace): Promise<{ id: string; registerNumber: string }> {
    const { facts, holder } = paper;
    const id = newPublicId();
    const registerNumber = await this.nextRegisterNumber(actor, paper.registerCode, dayAt(facts.validFrom).slice(0, 4));
    const listId = await this.papers.findOpenList(actor);
    const keyId = await this.keys.currentKeyId();
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const index = randomInt(STATUS_LIST_ENTRIES);
      const placed: DeelcertificaatFacts = {
        ...facts,
        credentialId: id,
        registerNumber,
        holder: [hashIdentity('name', holder.name, newSalt()), hashIdentity('emailAddress', holder.address, newSalt())],
        status: { listUrl: `${this.config.publicUrl}/status-lists/${listId}`, index },
      };
      const registered = await this.papers.insert(actor, {
        id,
        registerNumber,
        kind: paper.kind,
        candidateId: paper.candidateId,
        assessmentId: paper.assessmentId,
        frameworkVersionId: paper.frameworkVersionId,
        leeruitkomst: facts.leeruitkomst.code,
        holderName: holder.name,
        birthDate: holder.birthDate,
        keyId,
        status: { listId, index },
        unsigned: makeOpenBadge(placed),
        paper: { facts: placed, ...paper.days },
        registeredAt: facts.validFrom,
        supersedes: paper.supersedes ?? null,
      });
      if (registered) return { id, registerNumber };
    }
    throw new Error(`no free place in status list ${listId}`);
  }

  /** Asks for the signature, now. */
  sign(actor: DatabaseActor, id: string): Promise<void> {
    return this.jobs.send('credentials.sign', { organisationId: actor.organisationId, id });
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

const newSalt = (): string => randomBytes(16).toString('base64url');

function factsOf(
  row: RegistrationRow,
  { earned, framework, publicUrl }: { earned: Earned; framework: Framework; publicUrl: string },
): UnplacedFacts {
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
