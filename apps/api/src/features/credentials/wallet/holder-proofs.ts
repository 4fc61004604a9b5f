import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import type { HolderKey } from './holder-proof.ts';
import { readHolderProof } from './holder-proof.ts';
import { Nonces } from './nonces.ts';
import { walletIssuer } from './wallet-forms.ts';

/** Proofs addressed to an organisation of this platform, or to the platform itself. */
@Injectable()
export class HolderProofs {
  constructor(
    @Inject(Nonces) private readonly nonces: Nonces,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The key behind a proof. Throws `invalid_proof` and `invalid_nonce`. */
  read(proof: string, slug: string, at: Date): Promise<HolderKey> {
    const { publicUrl } = this.config;
    return readHolderProof(proof, {
      audiences: [walletIssuer(publicUrl, slug), walletIssuer(publicUrl)],
      at,
      isNonce: (nonce) => this.nonces.holds(nonce, at),
    });
  }
}
