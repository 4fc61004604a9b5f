import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';

const RANDOM = 16;
const EXPIRY = 6;
const MAC = 32;
const FIVE_MINUTES = 300_000;

/**
 * Nonces that wallets put in their proofs. Each carries its own end and our mark, so that asking for one writes nothing:
 * every copy of the API knows its siblings' by the mark. That a proof counts once is the database's to hold.
 */
@Injectable()
export class Nonces {
  private readonly key: Uint8Array;

  constructor(@Inject(Config) config: Config) {
    this.key = new Uint8Array(hkdfSync('sha256', config.keyPassphrase, '', 'bewijskracht wallet nonce', 32));
  }

  /** A new nonce, good for five minutes. */
  make(at: Date): string {
    const head = Buffer.alloc(RANDOM + EXPIRY);
    randomBytes(RANDOM).copy(head);
    head.writeUIntBE(at.getTime() + FIVE_MINUTES, RANDOM, EXPIRY);
    return Buffer.concat([head, this.markOf(head)]).toString('base64url');
  }

  /** Whether a nonce is ours and not over. */
  holds(nonce: string, at: Date): boolean {
    const bytes = Buffer.from(nonce, 'base64url');
    // Read back, because other texts decode to the same bytes and would count as other nonces.
    if (bytes.length !== RANDOM + EXPIRY + MAC || bytes.toString('base64url') !== nonce) return false;
    const head = bytes.subarray(0, RANDOM + EXPIRY);
    return (
      timingSafeEqual(this.markOf(head), bytes.subarray(head.length)) && head.readUIntBE(RANDOM, EXPIRY) > at.getTime()
    );
  }

  private markOf(head: Uint8Array): Buffer {
    return createHmac('sha256', this.key).update(head).digest();
  }
}
