import type { AskedWallet, PresentationRefusal } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** A question that a wallet answers: whose it is, and what the answer must be made for. */
export interface TakenRequest {
  readonly organisation_id: string;
  readonly slug: string;
  readonly account_id: string;
  readonly id: string;
  readonly nonce: string;
}

/** What came of a question: a credential in the portfolio, or why there is none. */
export type Outcome = { readonly broughtId: string } | { readonly refusal: PresentationRefusal };

/** Loads and saves questions to wallets; inside the service's transaction where one acts. */
@Injectable()
export class WalletRequestsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async insert(
    actor: DatabaseActor,
    asked: {
      id: string;
      candidateId: string;
      secretHash: string;
      nonce: string;
      request: string;
      at: Date;
      expiresAt: Date;
    },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_brought_request (organisation_id, id, candidate_id, account_id, secret_hash, nonce, request, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.organisationId,
        asked.id,
        asked.candidateId,
        actor.accountId,
        asked.secretHash,
        asked.nonce,
        asked.request,
        asked.at,
        asked.expiresAt,
      ],
    );
  }

  /** Throws the actor's own away that were over by then. */
  async clearBefore(time: Date): Promise<void> {
    await this.db.sql(
      'delete from credential_brought_request where candidate_id = app.own_candidate() and expires_at < $1',
      [time],
    );
  }

  /** One's own. Throws 404. */
  async getOwn(id: string): Promise<AskedWallet> {
    const [row] = await this.db.sql<{
      expires_at: Date;
      answered_at: Date | null;
      brought_id: string | null;
      refusal: PresentationRefusal | null;
    }>('select expires_at, answered_at, brought_id, refusal from credential_brought_request where id = $1', [id]);
    const { expires_at: expiresAt, answered_at: answeredAt, brought_id: broughtId, refusal } = orNotFound(row);
    return { expiresAt, answeredAt, broughtId, refusal };
  }

  /** The signed question at this address, until it was answered or is over. */
  async find(secretHash: string, at: Date): Promise<string | undefined> {
    const [row] = await this.db.asNobody<{ request: string | null }>(
      'select app.brought_request_find($1, $2) as request',
      [secretHash, at],
    );
    return row?.request ?? undefined;
  }

  /** Takes the question for this answer; undefined when another was first, or there is no such question any more. */
  async take(secretHash: string, at: Date): Promise<TakenRequest | undefined> {
    const [row] = await this.db.asNobody<TakenRequest>('select * from app.brought_request_take($1, $2)', [
      secretHash,
      at,
    ]);
    return row;
  }

  async conclude(id: string, outcome: Outcome): Promise<void> {
    const [broughtId, refusal] = 'broughtId' in outcome ? [outcome.broughtId, null] : [null, outcome.refusal];
    await this.db.sql('update credential_brought_request set brought_id = $2, refusal = $3 where id = $1', [
      id,
      broughtId,
      refusal,
    ]);
  }
}
