import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';
import type { WalletForm } from './wallet-forms.ts';

/** What a token opens: one paper, for the wallet that redeemed the offer. */
export interface OpenOffer {
  readonly organisation_id: string;
  readonly slug: string;
  readonly offer_id: string;
  readonly deelcertificaat_id: string;
}

/** A paper that a copy is made of. */
export interface PaperRow {
  readonly signed: JsonObject;
  readonly key_id: string;
}

/** A copy in a wallet, as its holder sees it. */
export interface CopyRow {
  readonly id: string;
  readonly form: WalletForm;
  readonly holder_key: string;
  readonly issued_at: Date;
}

/** A copy to be recorded. */
export interface NewCopy {
  readonly id: string;
  readonly deelcertificaatId: string;
  readonly offerId: string;
  readonly form: WalletForm;
  readonly holderKey: string;
  readonly nonceHash: string;
  readonly documentHash: string;
  readonly keyId: string;
  readonly at: Date;
}

/** Loads and saves offers to wallets and the copies handed out on them; inside the service's transaction where one acts. */
@Injectable()
export class WalletRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own paper, and how many offers it had since then. Throws 404. */
  async getOwn(id: string, since: Date): Promise<{ issued: boolean; offers: number }> {
    const [row] = await this.db.sql<{ issued: boolean; offers: number }>(
      `select d.signed is not null and d.revoked_at is null and d.suspended_at is null as issued,
         (select count(*)::int from credential_wallet_offer o
           where (o.organisation_id, o.deelcertificaat_id) = (d.organisation_id, d.id) and o.made_at > $2) as offers
       from credential_deelcertificaat d where d.id = $1 and d.candidate_id = app.own_candidate()`,
      [id, since],
    );
    return orNotFound(row);
  }

  async insertOffer(
    actor: DatabaseActor,
    offer: { id: string; deelcertificaatId: string; codeHash: string; pinHash: string; at: Date; expiresAt: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_wallet_offer (organisation_id, id, deelcertificaat_id, code_hash, pin_hash, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organisationId,
        offer.id,
        offer.deelcertificaatId,
        offer.codeHash,
        offer.pinHash,
        offer.at,
        offer.expiresAt,
      ],
    );
  }

  /** Spends a code, once; a wrong pin counts against it. */
  async redeem(redeeming: {
    codeHash: string;
    pinHash: string;
    tokenHash: string;
    at: Date;
    tokenExpiresAt: Date;
  }): Promise<'redeemed' | 'wrong-pin' | 'spent'> {
    const [row] = await this.db.asNobody<{ answer: 'redeemed' | 'wrong-pin' | 'spent' }>(
      'select app.wallet_redeem($1, $2, $3, $4, $5) as answer',
      [redeeming.codeHash, redeeming.pinHash, redeeming.tokenHash, redeeming.at, redeeming.tokenExpiresAt],
    );
    return orNotFound(row).answer;
  }

  /** What this token opens; undefined when it is none, or over. */
  async findOpenOffer(tokenHash: string, at: Date): Promise<OpenOffer | undefined> {
    const [row] = await this.db.asNobody<OpenOffer>('select * from app.wallet_token($1, $2)', [tokenHash, at]);
    return row;
  }

  /** The paper, unless it was revoked or is suspended. */
  async findPaper(id: string): Promise<PaperRow | undefined> {
    const [row] = await this.db.sql<PaperRow>(
      'select signed, key_id from credential_deelcertificaat where id = $1 and signed is not null and revoked_at is null and suspended_at is null',
      [id],
    );
    return row;
  }

  /** Records a copy; false when its proof was used before. */
  async insertCopy(actor: DatabaseActor, copy: NewCopy): Promise<boolean> {
    const rows = await this.db.sql(
      `insert into credential_wallet_copy (organisation_id, id, deelcertificaat_id, offer_id, form, holder_key, nonce_hash, document_hash, key_id, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (nonce_hash) do nothing returning id`,
      [
        actor.organisationId,
        copy.id,
        copy.deelcertificaatId,
        copy.offerId,
        copy.form,
        copy.holderKey,
        copy.nonceHash,
        copy.documentHash,
        copy.keyId,
        copy.at,
      ],
    );
    return rows.length > 0;
  }

  /** How many copies were handed out on an offer. */
  async countCopies(offerId: string): Promise<number> {
    const [row] = await this.db.sql<{ copies: number }>(
      'select count(*)::int as copies from credential_wallet_copy where offer_id = $1',
      [offerId],
    );
    return row?.copies ?? 0;
  }

  /** The copies of the actor's own paper, newest first. */
  listCopies(deelcertificaatId: string): Promise<CopyRow[]> {
    return this.db.sql(
      'select id, form, holder_key, issued_at from credential_wallet_copy where deelcertificaat_id = $1 order by issued_at desc limit 100',
      [deelcertificaatId],
    );
  }
}
