import { randomInt } from 'node:crypto';
import type { WalletCopyListView, WalletOfferView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, RequestFailure } from '../../../platform/problem.ts';
import { hashToken, newToken } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { PRE_AUTHORIZED, WALLET_FORMS, walletIssuer } from './wallet-forms.ts';
import { WalletRepository } from './wallet.repository.ts';

const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;
/** Offers of one paper within an hour: enough for clumsy hands, too few to guess pins by. */
const OFFERS_PER_HOUR = 10;
export const PIN_DIGITS = 6;

/** The holder's part: an offer to take into a wallet, and which wallets have it. */
@Injectable()
export class WalletOffersService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(WalletRepository) private readonly wallets: WalletRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /**
   * Offers one's own deelcertificaat to whichever wallet reads the link and is told the pin. The code travels inside the
   * link, so that of it, as of the pin, only a hash is kept. Throws `not-signed-yet` and `too-many-offers`.
   */
  async offer(actor: Actor, deelcertificaatId: string, at: Date): Promise<WalletOfferView> {
    const id = newId();
    const code = newToken();
    const pin = String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
    const expiresAt = new Date(at.getTime() + TEN_MINUTES);
    await this.db.write(actor, async () => {
      const { issued, offers } = await this.wallets.getOwn(deelcertificaatId, new Date(at.getTime() - HOUR));
      if (!issued) throw conflict('not-for-wallet');
      if (offers >= OFFERS_PER_HOUR) throw new RequestFailure('too-many-offers', { limit: OFFERS_PER_HOUR });
      const hashes = { codeHash: hashToken(code), pinHash: hashToken(`${code} ${pin}`) };
      await this.wallets.insertOffer(actor, { id, deelcertificaatId, ...hashes, at, expiresAt });
      await this.audit.record(actor, 'credentials.wallet-offered', { subjectId: deelcertificaatId, offer: id });
    });
    const link = this.makeLink(actor.organisationSlug, code);
    const picture = await qrcode.toString(link, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 });
    const qr = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
    return { link, qr, pin, expiresAt: expiresAt.toISOString() };
  }

  /** In which wallets the actor's own paper is. */
  async listCopies(actor: Actor, deelcertificaatId: string): Promise<WalletCopyListView> {
    const rows = await this.db.read(actor, async () => {
      await this.wallets.getOwn(deelcertificaatId, new Date());
      return this.wallets.listCopies(deelcertificaatId);
    });
    return {
      copies: rows.map((row) => ({
        id: row.id,
        form: row.form,
        key: row.holder_key.slice(0, 8),
        issuedAt: row.issued_at.toISOString(),
      })),
    };
  }

  private makeLink(slug: string, code: string): string {
    const offer = {
      credential_issuer: walletIssuer(this.config.publicUrl, slug),
      credential_configuration_ids: Object.keys(WALLET_FORMS),
      grants: {
        [PRE_AUTHORIZED]: {
          'pre-authorized_code': code,
          tx_code: { input_mode: 'numeric', length: PIN_DIGITS },
        },
      },
    };
    return `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;
  }
}
