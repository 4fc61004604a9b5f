import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { networkOf } from '../../platform/visits/network-of.ts';
import { hashToken } from './session-token.ts';

const WINDOW_MINUTES = 15;
const PER_ADDRESS_AND_ACCOUNT = 10;
const PER_ADDRESS = 100;

/**
 * Slows guessing down without locking anybody out: failures count per network address, and per address and account
 * together; never per account alone, so a stranger can't shut somebody else's door.
 */
@Injectable()
export class LoginThrottle {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Throws `too-many-requests` when this network address failed too often. */
  async admit(ip: string, email: string, at: Date): Promise<void> {
    const [pair, address] = keys(ip, email);
    const since = new Date(at.getTime() - WINDOW_MINUTES * 60_000);
    const rows = await this.db.asNobody<{ key: string; attempts: string }>('select * from app.login_attempts($1, $2)', [
      [pair, address],
      since,
    ]);
    const attempts = new Map(rows.map((row) => [row.key, Number(row.attempts)]));
    if ((attempts.get(pair) ?? 0) >= PER_ADDRESS_AND_ACCOUNT || (attempts.get(address) ?? 0) >= PER_ADDRESS) {
      throw new RequestFailure('too-many-requests', { minutes: WINDOW_MINUTES, retryAfter: WINDOW_MINUTES * 60 });
    }
  }

  /** Counts one failure. */
  async failed(ip: string, email: string, at: Date): Promise<void> {
    await this.db.asNobody('select app.login_failed($1, $2)', [keys(ip, email), at]);
  }
}

/** Hashed, so that the table holds no addresses of people. */
function keys(ip: string, email: string): [string, string] {
  const network = networkOf(ip);
  return [hashToken(`${network} ${email.toLowerCase()}`), hashToken(network)];
}
