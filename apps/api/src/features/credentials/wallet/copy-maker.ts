import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import type { CopyOrder } from './make-copy.ts';
import { makeCopy } from './make-copy.ts';
import type { WalletForm } from './wallet-forms.ts';
import { vctOf } from './wallet-forms.ts';

/** Makes copies for wallets with the organisation's key. Slow: outside any transaction. */
@Injectable()
export class CopyMaker {
  constructor(
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The key that signs now. Inside the caller's transaction. */
  currentKeyId(): Promise<string> {
    return this.keys.currentKeyId();
  }

  /** The signed copy in this form. */
  async make(
    actor: DatabaseActor,
    form: WalletForm,
    order: Pick<CopyOrder, 'signed' | 'holder' | 'at'> & { readonly keyId: string },
  ): Promise<JsonObject | string> {
    const signer = await this.keys.signerFor(actor, order.keyId);
    return makeCopy(form, { ...order, signer, vct: vctOf(this.config.publicUrl) });
  }
}
