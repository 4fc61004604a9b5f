import { z } from 'zod';
import { Id, Moment } from './common.ts';

/** An offer to a wallet: the link, the same as a QR code, and the pin that its holder types over. */
export const WalletOfferView = z
  .object({
    link: z.string(),
    /** A picture, as a data address. */
    qr: z.string(),
    pin: z.string(),
    expiresAt: Moment,
  })
  .meta({ id: 'WalletOfferView' });
export type WalletOfferView = z.infer<typeof WalletOfferView>;

/** Copies of one deelcertificaat in wallets. */
export const WalletCopyListView = z
  .object({
    copies: z.array(
      z.object({
        id: Id,
        form: z.enum(['ldp_vc', 'jwt_vc_json', 'dc+sd-jwt']),
        /** The beginning of the thumbprint of the wallet's key: to tell two wallets apart. */
        key: z.string(),
        issuedAt: Moment,
      }),
    ),
  })
  .meta({ id: 'WalletCopyListView' });
export type WalletCopyListView = z.infer<typeof WalletCopyListView>;
