import { createHash } from 'node:crypto';
import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { SystemActor } from '../../../platform/system-actor.ts';
import { hashToken, newToken } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { CopyMaker } from './copy-maker.ts';
import type { HolderKey } from './holder-proof.ts';
import { HolderProofs } from './holder-proofs.ts';
import { WALLET_FORMS } from './wallet-forms.ts';
import type { WalletForm } from './wallet-forms.ts';
import { WalletRefusal } from './wallet-refusal.ts';
import type { OpenOffer } from './wallet.repository.ts';
import { WalletRepository } from './wallet.repository.ts';

const FIVE_MINUTES = 300_000;
/** Copies on one offer: every form once, and room for a wallet that tries again. */
const COPIES_PER_OFFER = 10;

/** The wallet's part: its code becomes a token, its token and a proof of its key become a signed copy. */
@Injectable()
export class WalletIssuingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(WalletRepository) private readonly wallets: WalletRepository,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(HolderProofs) private readonly proofs: HolderProofs,
    @Inject(CopyMaker) private readonly copies: CopyMaker,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** A token for five minutes, for a code that is used once and the pin that goes with it. Throws `invalid_grant`. */
  async redeem(code: string, pin: string, at: Date): Promise<{ token: string; seconds: number }> {
    const token = newToken();
    const answer = await this.wallets.redeem({
      codeHash: hashToken(code),
      pinHash: hashToken(`${code} ${pin}`),
      tokenHash: hashToken(token),
      at,
      tokenExpiresAt: new Date(at.getTime() + FIVE_MINUTES),
    });
    if (answer === 'wrong-pin') throw new WalletRefusal('invalid_grant', 'the transaction code is wrong');
    if (answer === 'spent') throw new WalletRefusal('invalid_grant', 'the code is unknown, used or over');
    return { token, seconds: FIVE_MINUTES / 1000 };
  }

  /** The paper behind the token in the form asked for, bound to the key that the proof shows. */
  async issue(
    token: string,
    { configuration, proof }: { configuration: string; proof: string },
    at: Date,
  ): Promise<JsonObject | string> {
    const offer = await this.wallets.findOpenOffer(hashToken(token), at);
    if (offer === undefined) throw new WalletRefusal('invalid_token', 'the token is unknown or over');
    const form = formOf(configuration);
    const holder = await this.proofs.read(proof, offer.slug, at);
    return this.handOut(offer, { form, holder }, at);
  }

  private async handOut(
    offer: OpenOffer,
    { form, holder }: { form: WalletForm; holder: HolderKey },
    at: Date,
  ): Promise<JsonObject | string> {
    const actor = await this.system.of(offer.organisation_id);
    const { deelcertificaat_id: deelcertificaatId, offer_id: offerId } = offer;
    const [paper, keyId] = await this.db.read(actor, async () => {
      const found = await this.wallets.findPaper(deelcertificaatId);
      return [found, await this.copies.currentKeyId()] as const;
    });
    if (paper === undefined) throw denied('the deelcertificaat is revoked or suspended');
    const copy = await this.copies.make(actor, form, { signed: paper.signed, holder, at, keyId });
    const id = newId();
    const recorded = {
      id,
      deelcertificaatId,
      offerId,
      form,
      holderKey: holder.thumbprint,
      nonceHash: hashToken(holder.nonce),
      documentHash: createHash('sha256').update(JSON.stringify(copy)).digest('hex'),
      keyId,
      at,
    };
    await this.db.write(actor, async () => {
      if ((await this.wallets.findPaper(deelcertificaatId)) === undefined)
        throw denied('the deelcertificaat is revoked or suspended');
      if ((await this.wallets.countCopies(offerId)) >= COPIES_PER_OFFER) throw denied('this offer is used up');
      if (!(await this.wallets.insertCopy(actor, recorded)))
        throw new WalletRefusal('invalid_nonce', 'this nonce was used');
      await this.audit.record(actor, 'credentials.wallet-copied', { subjectId: deelcertificaatId, copy: id, form });
    });
    return copy;
  }
}

function formOf(configuration: string): WalletForm {
  const known = Object.entries(WALLET_FORMS).find(([name]) => name === configuration);
  if (known === undefined) throw new WalletRefusal('unknown_credential_configuration', 'not offered here');
  return known[1];
}

const denied = (description: string): WalletRefusal => new WalletRefusal('credential_request_denied', description);
