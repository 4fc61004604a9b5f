import type { PolicyView, RouteView } from '@bewijskracht/contracts';
import type { MicrocredentialSettings, RouteCode } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** The policy in force with what only the server needs of it. */
export interface Policy extends PolicyView {
  readonly frameworkVersionId: string;
  readonly declarationDays: number;
  readonly issueAt: 'ratified' | 'final';
  /** What it says of its deelcertificaten as micro-credentials; what it leaves out is as usual. */
  readonly microcredential: Partial<MicrocredentialSettings>;
}

type Text = { nl: string; en: string };
/** A row of `framework_policy`, as columns or as one JSON value. */
export interface PolicyRow {
  readonly id: string;
  readonly framework_version_id: string;
  readonly version: number;
  readonly text: Text;
  readonly cut_off: Text;
  readonly max_age_years: number;
  readonly assessment_days: number;
  readonly declaration_days: number;
  readonly quorum: number;
  readonly credits_per_leeruitkomst: string | number | null;
  readonly skip_interview: 'never' | 'whenAssessorsAgreeOnShown';
  readonly issue_at: 'ratified' | 'final';
  readonly microcredential: Partial<MicrocredentialSettings>;
  readonly published_at: Date | string;
}
/** A row of `organisation_route`, as columns or as one JSON value. */
export interface RouteRow {
  readonly id: string;
  readonly code: RouteCode;
  readonly decider: Text;
  readonly paper: Text;
  readonly legal_nature: Text;
  readonly remedy: Text;
  readonly remedy_days: number;
  readonly for_enrolled_students: boolean;
  readonly for_professionals: boolean;
}

/** Routes and policies of the actor's organisation. Its methods run inside a read or write of the caller. */
@Injectable()
export class OfferReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The newest published policy, of one framework version or of whichever is newest. Throws 404 when there is none. */
  async currentPolicy(frameworkVersionId?: string): Promise<Policy> {
    const [row] = await this.db.sql<PolicyRow>(
      `select * from framework_policy where $1::uuid is null or framework_version_id = $1 order by published_at desc, version desc limit 1`,
      [frameworkVersionId ?? null],
    );
    return presentPolicy(orNotFound(row));
  }

  /** The policy with this id: the one a submission was made under. */
  async getPolicy(id: string): Promise<Policy> {
    const [row] = await this.db.sql<PolicyRow>('select * from framework_policy where id = $1', [id]);
    return presentPolicy(orNotFound(row));
  }

  /** The route with this id. Throws 404 when there is none. */
  async getRoute(id: string): Promise<RouteView> {
    const [row] = await this.db.sql<RouteRow>('select * from organisation_route where id = $1', [id]);
    return presentRoute(orNotFound(row));
  }

  /** The routes one can start now. */
  async listRoutes(): Promise<RouteView[]> {
    return (await this.db.sql<RouteRow>('select * from organisation_route where open order by code')).map(presentRoute);
  }
}

/** A policy as the API shows it, with what only the server needs. */
export const presentPolicy = (row: PolicyRow): Policy => ({
  id: row.id,
  frameworkVersionId: row.framework_version_id,
  version: row.version,
  text: row.text,
  cutOff: row.cut_off,
  maxAgeYears: row.max_age_years,
  assessmentDays: row.assessment_days,
  declarationDays: row.declaration_days,
  quorum: row.quorum,
  creditsPerLeeruitkomst: row.credits_per_leeruitkomst === null ? null : Number(row.credits_per_leeruitkomst),
  skipInterview: row.skip_interview,
  issueAt: row.issue_at,
  microcredential: row.microcredential,
  publishedAt: new Date(row.published_at).toISOString(),
});

/** A route as the API shows it. */
export const presentRoute = (row: RouteRow): RouteView => ({
  id: row.id,
  code: row.code,
  decider: row.decider,
  paper: row.paper,
  legalNature: row.legal_nature,
  remedy: row.remedy,
  remedyDays: row.remedy_days,
  forEnrolledStudents: row.for_enrolled_students,
  forProfessionals: row.for_professionals,
});
