import type { EndLoginsRequest, LoginListView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { notFound, RequestFailure } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { AccountsService } from './accounts.service.ts';

interface LoginRow {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

/** Where somebody is logged in, and no longer wants to be (OWASP ASVS 5, 7.4.5, 7.5.2). */
@Injectable()
export class LoginsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(AccountsService) private readonly accounts: AccountsService,
  ) {}

  /** One's own, in whichever organisation: the one that asks first, then the last used; at most a hundred. */
  async list(actor: Actor, at: Date): Promise<LoginListView> {
    const rows = await this.db.read(actor, () =>
      this.db.sql<LoginRow>(
        `select id, browser, system, created_at, last_seen_at from account_session
         where account_id = app.account() and expires_at > $1 order by id <> $2, last_seen_at desc limit 100`,
        [at, actor.sessionId],
      ),
    );
    return {
      logins: rows.map(({ id, browser, system, created_at: startedAt, last_seen_at: lastUsedAt }) => ({
        ...{ id, browser, system },
        startedAt: startedAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
        isCurrent: id === actor.sessionId,
      })),
    };
  }

  /**
   * Ends one of one's own, or all others. Asks the password, so that who took over a browser can't shut out whose account
   * it is. Throws `password-wrong`, and 404 for one that isn't there or isn't one's own.
   */
  async end(actor: Actor, { loginId, password }: EndLoginsRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.db.write(actor, async () => {
      const ended = await this.db.sql(
        `delete from account_session where account_id = app.account() and expires_at > $1
           and case when $2::uuid is null then id <> $3 else id = $2 end returning id`,
        [at, loginId, actor.sessionId],
      );
      if (loginId !== null && ended.length === 0) throw notFound();
      await this.audit.record(actor, 'accounts.logins-ended', { subjectId: actor.accountId, count: ended.length });
    });
  }

  /** Ends all of a member's in this organisation, wherever they are. Throws `no-such-member`. */
  async endOfMember(actor: Actor, email: string): Promise<void> {
    await this.db.write(actor, async () => {
      const [member] = await this.db.sql<{ id: string | null }>('select app.end_member_sessions($1) as id', [email]);
      if (member?.id == null) throw new RequestFailure('no-such-member');
      await this.audit.record(actor, 'accounts.logins-ended', { subjectId: member.id });
    });
  }
}
