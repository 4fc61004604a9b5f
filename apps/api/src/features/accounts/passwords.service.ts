import type { ChangePasswordRequest } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor, DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { notFound, orNotFound, RequestFailure } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { AccountsService } from './accounts.service.ts';
import { refuseGuessable } from './guessable-password.ts';
import { hashPassword } from './passwords.ts';
import { Sessions } from './sessions.ts';
import type { Arrival } from './sessions.ts';
import { hashToken, newToken } from './session-token.ts';

const HOUR_MS = 3_600_000;
/** Who asks for a new password isn't known yet, nor where they belong. */
const NOBODY: DatabaseActor = { accountId: '', organisationId: '' };

interface ResetRow {
  readonly account_id: string;
  readonly organisation_id: string;
  readonly email: string;
}

/** Replacing a password. Whose it is gets mail of it, and other sessions are over (OWASP ASVS 5, 6.2.2, 6.4.3, 7.4.3). */
@Injectable()
export class PasswordsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.jobs.work('accounts.offer-password-reset', ({ id }) => this.offerReset(id, new Date()));
  }

  /** Writes down that somebody asked. Whether the address is known is looked up later, so that neither answer nor time tells. */
  async askReset(email: string, at: Date): Promise<void> {
    const id = newId();
    await this.db.write(NOBODY, async () => {
      await this.db.sql('select app.password_reset_ask($1, $2, $3)', [id, email, at]);
      await this.jobs.send('accounts.offer-password-reset', { organisationId: '', id });
    });
  }

  /** Mails the link to whose address it is; to an address that nobody has, nothing. */
  private async offerReset(id: string, at: Date): Promise<void> {
    const [whose] = await this.db.asNobody<Omit<ResetRow, 'email'>>('select * from app.password_reset_whose($1)', [id]);
    if (whose === undefined) return;
    const { account_id: accountId, organisation_id: organisationId } = whose;
    const actor = { accountId, organisationId };
    const token = newToken();
    await this.db.write(actor, async () => {
      const ends = new Date(at.getTime() + HOUR_MS);
      const [offer] = await this.db.sql<{ made: boolean }>('select app.password_reset_offer($1, $2, $3, $4) as made', [
        id,
        accountId,
        hashToken(token),
        ends,
      ]);
      if (offer?.made !== true) return;
      await this.mail.post(actor, { to: { accountId }, template: 'accounts.password-reset', parameters: { token } });
    });
  }

  /** Whose password a link replaces; 404 when it was used, is over or never was. */
  async getReset(token: string, at: Date): Promise<ResetRow> {
    const [row] = await this.db.asNobody<ResetRow>('select * from app.password_reset_find($1, $2)', [
      hashToken(token),
      at,
    ]);
    return orNotFound(row);
  }

  /** Takes the new password by the link from the mail, and logs in. */
  async reset(token: string, password: string, arrival: Arrival): Promise<string> {
    const { account_id: accountId, organisation_id: organisationId, email } = await this.getReset(token, arrival.at);
    refuseGuessable(password, [email]);
    const hashed = await hashPassword(password);
    const actor = { accountId, organisationId };
    await this.db.write(actor, async () => {
      const [done] = await this.db.sql<{ id: string | null }>('select app.password_reset_finish($1, $2, $3) as id', [
        hashToken(token),
        hashed,
        arrival.at,
      ]);
      if (done?.id == null) throw notFound();
      await this.tell(actor);
    });
    return this.sessions.start({ ...actor, proven: hashed }, arrival);
  }

  /** One's own password, by who knows the old one. Throws `password-wrong`. */
  async change(
    actor: Actor,
    { current, password }: ChangePasswordRequest,
    { session, at }: { session: string; at: Date },
  ): Promise<void> {
    const proven = await this.accounts.confirmIdentity(actor, current, at);
    refuseGuessable(password, [actor.name, actor.email, actor.organisationName]);
    const hashed = await hashPassword(password);
    await this.db.write(actor, async () => {
      const [row] = await this.db.sql<{ done: boolean }>('select app.password_change($1, $2, $3) as done', [
        hashed,
        proven,
        hashToken(session),
      ]);
      if (row?.done !== true) throw new RequestFailure('password-wrong');
      await this.tell(actor);
    });
  }

  private async tell(actor: DatabaseActor): Promise<void> {
    const { accountId } = actor;
    await this.mail.post(actor, { to: { accountId }, template: 'accounts.password-changed', parameters: {} });
    await this.audit.record(actor, 'accounts.password-changed', { subjectId: accountId });
  }
}
