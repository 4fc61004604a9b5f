import type { Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { RequestFailure } from '../../platform/problem.ts';
import type { Device } from './device.ts';
import { hashToken, newToken } from './session-token.ts';

const SESSION_HOURS = 12;

interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly organisation_name: string;
  readonly demonstration: boolean;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly expires_at: Date;
}

/** Who comes in, where, and the hash of the password that they proved or chose. */
interface Entering {
  readonly accountId: string;
  readonly organisationId: string;
  readonly proven: string;
}

/** When somebody comes in, and with what. */
export interface Arrival {
  readonly at: Date;
  readonly device: Device;
}

/** A session is a secret in an HttpOnly cookie; it carries one membership (DESIGN §3.1). */
@Injectable()
export class Sessions {
  constructor(@Inject(Database) private readonly db: Database) {}

  /**
   * Starts a session and returns its secret, for who proved their password. Throws `login-failed` when that was replaced
   * meanwhile.
   */
  async start({ accountId, organisationId, proven }: Entering, { at, device }: Arrival): Promise<string> {
    const token = newToken();
    const ends = new Date(at.getTime() + SESSION_HOURS * 3_600_000);
    const [row] = await this.db.asNobody<{ started: boolean }>(
      'select app.session_start($1, $2, $3, $4, $5, $6, $7, $8, $9) as started',
      [hashToken(token), newId(), accountId, organisationId, proven, at, ends, device.browser, device.system],
    );
    if (row?.started !== true) throw new RequestFailure('login-failed');
    return token;
  }

  /** Whose session this is; undefined when it doesn't exist or is over. */
  async find(token: string, at: Date): Promise<Actor | undefined> {
    const [row] = await this.db.asNobody<SessionRow>('select * from app.session_find($1, $2)', [hashToken(token), at]);
    if (row === undefined) return undefined;
    return {
      accountId: row.account_id,
      organisationId: row.organisation_id,
      organisationSlug: row.slug,
      organisationName: row.organisation_name,
      demonstration: row.demonstration,
      roles: row.roles,
      name: row.name,
      email: row.email,
      locale: row.locale,
      sessionId: row.session_id,
      sessionEndsAt: row.expires_at,
    };
  }

  /** Ends a session for good. */
  async end(token: string): Promise<void> {
    await this.db.asNobody('select app.session_end($1)', [hashToken(token)]);
  }
}
