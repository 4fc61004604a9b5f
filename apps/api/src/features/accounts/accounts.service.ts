import type {
  AcceptInvitationRequest,
  ChangeMeRequest,
  InviteRequest,
  LoginRequest,
  RegisterRequest,
} from '@bewijskracht/contracts';
import type { Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { conflict, notFound, RequestFailure } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { refuseGuessable } from './guessable-password.ts';
import { LoginThrottle } from './login-throttle.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { Sessions } from './sessions.ts';
import type { Arrival } from './sessions.ts';
import { hashToken, newToken } from './session-token.ts';

const INVITATION_DAYS = 30;
/** The coordinator brings in candidates; the board's secretary everybody with a part in judging (DOMAIN §11). */
const MAY_INVITE: Readonly<Record<string, readonly Role[]>> = {
  coordinator: ['candidate'],
  secretary: ['assessor', 'boardMember', 'coordinator', 'secretary'],
};

/** How people come in: with a password, by an invitation, or by registering where that is open. */
@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LoginThrottle) private readonly throttle: LoginThrottle,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Logs in and returns the session's secret. The same refusal for an unknown address and a wrong password. */
  async logIn({ email, password, organisation }: LoginRequest, ip: string, arrival: Arrival): Promise<string> {
    await this.throttle.admit(ip, email, arrival.at);
    const [account] = await this.db.asNobody<{ id: string; password_hash: string | null }>(
      'select * from app.login_account($1)',
      [email],
    );
    if (!(await isPassword(account?.password_hash, password))) {
      await this.throttle.failed(ip, email, arrival.at);
      throw new RequestFailure('login-failed');
    }
    const memberships = await this.db.asNobody<{ organisation_id: string; slug: string }>(
      'select * from app.login_memberships($1)',
      [account!.id],
    );
    const entered = memberships.find((membership) => membership.slug === organisation) ?? memberships[0];
    if (entered === undefined) throw new RequestFailure('login-failed');
    return this.sessions.start(
      { accountId: account!.id, organisationId: entered.organisation_id, proven: account!.password_hash! },
      arrival,
    );
  }

  /** Registers a candidate where the organisation allows it, and logs in. Says no without saying whether the address is known. */
  async register({ organisation, name, email, password }: RegisterRequest, arrival: Arrival): Promise<string> {
    refuseGuessable(password, [name, email, organisation]);
    const accountId = newId();
    const hashed = await hashPassword(password);
    const [row] = await this.db.asNobody<{ id: string | null }>(
      'select app.register_candidate($1, $2, $3, $4, $5) as id',
      [organisation, accountId, email, name, hashed],
    );
    if (row?.id == null) throw conflict('registration-closed');
    return this.sessions.start({ accountId, organisationId: row.id, proven: hashed }, arrival);
  }

  /** Invites somebody by mail; only for the roles that are the inviter's to give. */
  async invite(actor: Actor, request: InviteRequest, at: Date): Promise<string> {
    const permitted = actor.roles.flatMap((role) => MAY_INVITE[role] ?? []);
    if (!request.roles.every((role) => permitted.includes(role))) throw new RequestFailure('may-not-invite-role');
    const id = newId();
    const token = newToken();
    await this.db.write(actor, async () => {
      await this.db.sql(
        `insert into account_invitation (organisation_id, id, email, name, roles, token_hash, invited_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          actor.organisationId,
          id,
          request.email,
          request.name,
          request.roles,
          hashToken(token),
          actor.accountId,
          at,
          daysLater(at, INVITATION_DAYS),
        ],
      );
      await this.mail.post(actor, {
        to: { address: request.email },
        template: 'accounts.invited',
        parameters: { organisation: actor.organisationName, token },
      });
      await this.audit.record(actor, 'accounts.invited', { subjectId: id, roles: request.roles });
    });
    return id;
  }

  /** Accepts an invitation and logs in. Who has an account already proves it with that account's password. */
  async acceptInvitation(
    token: string,
    { name, password }: AcceptInvitationRequest,
    arrival: Arrival,
  ): Promise<string> {
    const hash = hashToken(token);
    const [offer] = await this.db.asNobody<{ organisation_id: string; email: string; has_account: boolean }>(
      'select * from app.invitation_find($1, $2)',
      [hash, arrival.at],
    );
    if (offer === undefined) throw notFound();
    if (!offer.has_account) refuseGuessable(password, [name, offer.email]);
    const hashed = offer.has_account
      ? await this.proveExistingAccount(offer.email, password)
      : await hashPassword(password);
    const [joined] = await this.db.asNobody<{ id: string | null }>(
      'select app.invitation_accept($1, $2, $3, $4, $5) as id',
      [hash, newId(), name, hashed, arrival.at],
    );
    if (joined?.id == null) throw notFound();
    return this.sessions.start(
      { accountId: joined.id, organisationId: offer.organisation_id, proven: hashed },
      arrival,
    );
  }

  /** Changes one's own name or language. */
  async changeMe(actor: Actor, change: ChangeMeRequest): Promise<void> {
    await this.db.write(actor, async () => {
      await this.db.sql(
        'update account set name = coalesce($2, name), locale = coalesce($3, locale) where id = $1 returning id',
        [actor.accountId, change.name ?? null, change.locale ?? null],
      );
      await this.audit.record(actor, 'accounts.changed', { subjectId: actor.accountId });
    });
  }

  /**
   * Asks who you are once more before an act that counts (LOOK, board), and returns the hash that was proven, for who
   * replaces it. Failures count per account: one's own guesses shut nobody else's door. Throws `password-wrong`.
   */
  async confirmIdentity(actor: Actor, password: string, at: Date): Promise<string> {
    const from = `confirm ${actor.accountId}`;
    await this.throttle.admit(from, actor.email, at);
    const [account] = await this.db.asNobody<{ password_hash: string | null }>('select * from app.login_account($1)', [
      actor.email,
    ]);
    if (await isPassword(account?.password_hash, password)) return account!.password_hash!;
    await this.throttle.failed(from, actor.email, at);
    throw new RequestFailure('password-wrong');
  }

  private async proveExistingAccount(email: string, password: string): Promise<string> {
    const [account] = await this.db.asNobody<{ password_hash: string | null }>('select * from app.login_account($1)', [
      email,
    ]);
    if (!(await isPassword(account?.password_hash, password))) throw new RequestFailure('login-failed');
    return account!.password_hash!;
  }
}

const daysLater = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);
