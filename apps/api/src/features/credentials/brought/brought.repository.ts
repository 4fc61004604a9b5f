import type { VerificationView } from '@bewijskracht/contracts';
import type { BroughtDecisionKind, BroughtVote } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** A credential from elsewhere with its leeruitkomsten; votes only where the reader may see them. */
export interface BroughtRow {
  readonly id: string;
  readonly candidate_number: string;
  readonly way: 'file' | 'wallet';
  readonly brought_at: Date;
  readonly explanation: string;
  readonly round: number;
  readonly verification: VerificationView;
  readonly leeruitkomsten: readonly {
    leeruitkomst: string;
    title: string;
    decision: { kind: BroughtDecisionKind; reason: string; decidedAt: string; round: number } | null;
    votes: readonly { name: string; accountId: string; kind: BroughtDecisionKind; reason: string }[];
  }[];
}

const ROWS = `
  select b.id, c.number as candidate_number, b.way, b.brought_at, b.explanation, b.round, b.verification,
    (select coalesce(json_agg(json_build_object('leeruitkomst', l.leeruitkomst, 'title', f.display_title,
        'decision', (select json_build_object('kind', d.kind, 'reason', d.reason, 'decidedAt', d.decided_at, 'round', d.round)
          from credential_brought_decision d where (d.organisation_id, d.brought_id, d.leeruitkomst) = (l.organisation_id, l.brought_id, l.leeruitkomst)
          order by d.round desc limit 1),
        'votes', (select coalesce(json_agg(json_build_object('name', m.name, 'accountId', v.account_id, 'kind', v.kind, 'reason', v.reason) order by v.cast_at), '[]')
          from credential_brought_vote v join account_membership m on (m.organisation_id, m.account_id) = (v.organisation_id, v.account_id)
          where (v.organisation_id, v.brought_id, v.leeruitkomst, v.round) = (l.organisation_id, l.brought_id, l.leeruitkomst, b.round))
      ) order by f.number), '[]')
      from credential_brought_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.brought_id) = (b.organisation_id, b.id)) as leeruitkomsten
  from credential_brought b join portfolio_candidate c on (c.organisation_id, c.id) = (b.organisation_id, b.candidate_id)
  where b.withdrawn_at is null`;

/** Loads and saves credentials from elsewhere. Its methods run inside the service's transaction. */
@Injectable()
export class BroughtRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own, newest first. */
  listOwn(): Promise<BroughtRow[]> {
    return this.db.sql(`${ROWS} and b.candidate_id = app.own_candidate() order by b.brought_at desc limit 100`);
  }

  /** What candidates claim, longest waiting first; what was decided in full comes last. */
  listClaimed(): Promise<BroughtRow[]> {
    return this.db.sql(
      `${ROWS} and exists (select from credential_brought_leeruitkomst l where (l.organisation_id, l.brought_id) = (b.organisation_id, b.id))
       order by exists (select from credential_brought_leeruitkomst l where (l.organisation_id, l.brought_id) = (b.organisation_id, b.id)
           and not app.brought_settled(b.id, l.leeruitkomst)) desc, b.brought_at limit 200`,
    );
  }

  /** Whose portfolio the actor works on, and how much from elsewhere is in it; undefined before it was started. */
  async findPortfolio(): Promise<{ candidate_id: string; framework_version_id: string; brought: number } | undefined> {
    const [row] = await this.db.sql<{ candidate_id: string; framework_version_id: string; brought: number }>(
      `select p.candidate_id, p.framework_version_id,
         (select count(*)::int from credential_brought b where (b.organisation_id, b.candidate_id) = (p.organisation_id, p.candidate_id)
           and b.withdrawn_at is null) as brought
       from portfolio p where p.candidate_id = app.own_candidate() order by p.created_at desc limit 1`,
    );
    return row;
  }

  /** Adds one; false when it is there already. */
  async insert(
    actor: DatabaseActor,
    brought: {
      id: string;
      candidateId: string;
      frameworkVersionId: string;
      way: 'file' | 'wallet';
      documentHash: string;
      verification: VerificationView;
      at: Date;
    },
  ): Promise<boolean> {
    const rows = await this.db.sql(
      `insert into credential_brought (organisation_id, id, candidate_id, framework_version_id, way, document_hash, verification, brought_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organisation_id, candidate_id, document_hash) where withdrawn_at is null do nothing returning id`,
      [
        actor.organisationId,
        brought.id,
        brought.candidateId,
        brought.frameworkVersionId,
        brought.way,
        brought.documentHash,
        JSON.stringify(brought.verification),
        brought.at,
      ],
    );
    return rows.length > 0;
  }

  /** One's own, held until the transaction ends, with what was decided or asked. Throws 404. */
  async lockOwn(
    id: string,
  ): Promise<{ frameworkVersionId: string; round: number; leeruitkomsten: readonly LockedClaim[] }> {
    const [row] = await this.db.sql<{ framework_version_id: string; round: number }>(
      `select framework_version_id, round from credential_brought
       where id = $1 and withdrawn_at is null and candidate_id = app.own_candidate() for update`,
      [id],
    );
    const { framework_version_id: frameworkVersionId, round } = orNotFound(row);
    return { frameworkVersionId, round, leeruitkomsten: await this.listClaims(id) };
  }

  private listClaims(id: string): Promise<LockedClaim[]> {
    return this.db.sql(
      `select l.leeruitkomst, app.brought_settled(l.brought_id, l.leeruitkomst) as settled,
         (select d.round from credential_brought_decision d where (d.organisation_id, d.brought_id, d.leeruitkomst) = (l.organisation_id, l.brought_id, l.leeruitkomst)
           and d.kind = 'moreAsked' order by d.round desc limit 1) as asked_in
       from credential_brought_leeruitkomst l where l.brought_id = $1`,
      [id],
    );
  }

  async unlink(id: string, leeruitkomsten: readonly string[]): Promise<void> {
    await this.db.sql('delete from credential_brought_leeruitkomst where brought_id = $1 and leeruitkomst = any($2)', [
      id,
      leeruitkomsten,
    ]);
  }

  /** Links those that the framework has; answers how many these are. */
  async link(
    actor: DatabaseActor,
    {
      id,
      frameworkVersionId,
      leeruitkomsten,
    }: { id: string; frameworkVersionId: string; leeruitkomsten: readonly string[] },
  ): Promise<number> {
    const rows = await this.db.sql(
      `insert into credential_brought_leeruitkomst (organisation_id, brought_id, framework_version_id, leeruitkomst)
       select $1, $2, f.framework_version_id, f.code from framework_leeruitkomst f where f.framework_version_id = $3 and f.code = any($4) returning leeruitkomst`,
      [actor.organisationId, id, frameworkVersionId, leeruitkomsten],
    );
    return rows.length;
  }

  async explain(id: string, { explanation, round }: { explanation: string; round: number }): Promise<void> {
    await this.db.sql('update credential_brought set explanation = $2, round = $3 where id = $1', [
      id,
      explanation,
      round,
    ]);
  }

  async withdraw(id: string, at: Date): Promise<void> {
    await this.db.sql('update credential_brought set withdrawn_at = $2 where id = $1', [id, at]);
  }

  /** A claim as a member votes on it, held until the transaction ends: held first, then looked at. Throws 404. */
  async lockForVote(id: string, leeruitkomst: string): Promise<{ round: number; isOpen: boolean; isTied: boolean }> {
    await this.db.sql('select id from credential_brought where id = $1 for update', [id]);
    const [row] = await this.db.sql<{ round: number; is_open: boolean; is_tied: boolean }>(
      `select b.round, app.brought_tied(b.id) as is_tied, not exists (select from credential_brought_decision d
         where (d.organisation_id, d.brought_id, d.leeruitkomst) = (l.organisation_id, l.brought_id, l.leeruitkomst) and (d.round = b.round or d.kind <> 'moreAsked')) as is_open
       from credential_brought b join credential_brought_leeruitkomst l on (l.organisation_id, l.brought_id) = (b.organisation_id, b.id)
       where b.id = $1 and l.leeruitkomst = $2 and b.withdrawn_at is null`,
      [id, leeruitkomst],
    );
    const { round, is_open: isOpen, is_tied: isTied } = orNotFound(row);
    return { round, isOpen, isTied };
  }

  /** Casts or changes the actor's vote, and answers all votes of the round. */
  async vote(
    actor: DatabaseActor,
    vote: BroughtVote & { id: string; leeruitkomst: string; round: number; at: Date },
  ): Promise<BroughtVote[]> {
    const { id, leeruitkomst, round, kind, reason, at } = vote;
    await this.db.sql(
      `insert into credential_brought_vote (organisation_id, brought_id, leeruitkomst, round, account_id, kind, reason, cast_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, brought_id, leeruitkomst, round, account_id) do update set kind = excluded.kind, reason = excluded.reason, cast_at = excluded.cast_at`,
      [actor.organisationId, id, leeruitkomst, round, actor.accountId, kind, reason, at],
    );
    return this.db.sql(
      'select kind, reason from credential_brought_vote where brought_id = $1 and leeruitkomst = $2 and round = $3 order by cast_at',
      [id, leeruitkomst, round],
    );
  }

  async decide(
    actor: DatabaseActor,
    decision: BroughtVote & { id: string; leeruitkomst: string; round: number; at: Date },
  ): Promise<void> {
    const { id, leeruitkomst, round, kind, reason, at } = decision;
    await this.db.sql(
      `insert into credential_brought_decision (organisation_id, brought_id, leeruitkomst, round, kind, reason, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.organisationId, id, leeruitkomst, round, kind, reason, at],
    );
  }
}

/** A leeruitkomst that is claimed: whether that was settled, and in which round more was asked. */
export interface LockedClaim {
  readonly leeruitkomst: string;
  readonly settled: boolean;
  readonly asked_in: number | null;
}
