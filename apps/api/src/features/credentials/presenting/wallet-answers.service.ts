import type { PresentationRefusal } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { notFound, RequestFailure } from '../../../platform/problem.ts';
import { hashToken } from '../../accounts/index.ts';
import { BroughtService } from '../brought/brought.service.ts';
import { WalletRefusal } from '../wallet/wallet-refusal.ts';
import { readBoundCredential } from './bound-credential.ts';
import { clientIdOf } from './request-object.ts';
import type { WalletAnswer } from './wallet-answer.ts';
import type { Outcome, TakenRequest } from './wallet-requests.repository.ts';
import { WalletRequestsRepository } from './wallet-requests.repository.ts';

/** Why the candidate reads that nothing came of it, by the problem that a file would have met. */
const REFUSALS: Readonly<Record<string, PresentationRefusal>> = {
  'brought-unreadable': 'unreadable',
  'brought-not-valid': 'notValid',
  'brought-before': 'before',
  'brought-too-many': 'tooMany',
  'no-portfolio': 'noPortfolio',
};

/** The wallet's part: it reads the question, and its answer becomes something brought in, or the reason why not. */
@Injectable()
export class WalletAnswersService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(WalletRequestsRepository) private readonly requests: WalletRequestsRepository,
    @Inject(BroughtService) private readonly brought: BroughtService,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The signed question. Throws 404 when it was answered, or is over. */
  async question(secret: string, at: Date): Promise<string> {
    const request = await this.requests.find(hashToken(secret), at);
    if (request === undefined) throw notFound();
    return request;
  }

  /**
   * Takes one answer to a question: the first, whatever it is, so that nothing can be tried out. Acts for the candidate who
   * asked. Throws a `WalletRefusal` unless something was brought in or the wallet declined.
   */
  async answer({ state, shown }: WalletAnswer, at: Date): Promise<void> {
    const taken = await this.requests.take(hashToken(state), at);
    if (taken === undefined) throw refused('the state is unknown, used or over');
    const actor = { accountId: taken.account_id, organisationId: taken.organisation_id };
    const outcome = shown === undefined ? { refusal: 'declined' as const } : await this.bring(taken, shown, at);
    await this.db.write(actor, () => this.requests.conclude(taken.id, outcome));
    if ('refusal' in outcome && shown !== undefined) throw refused(outcome.refusal);
  }

  private async bring(
    { organisation_id: organisationId, account_id: accountId, slug, nonce }: TakenRequest,
    shown: NonNullable<WalletAnswer['shown']>,
    at: Date,
  ): Promise<Outcome> {
    const clientId = clientIdOf(this.config.publicUrl, slug);
    const credential = await readBoundCredential(shown, { clientId, nonce, at });
    if (credential === undefined) return { refusal: 'notBound' };
    const actor = { accountId, organisationId, roles: ['candidate'] as const };
    try {
      const { id } = await this.brought.bring(actor, { file: Buffer.from(credential), way: 'wallet' }, at);
      return { broughtId: id };
    } catch (error) {
      const refusal = error instanceof RequestFailure ? REFUSALS[error.code] : undefined;
      if (refusal === undefined) throw error;
      return { refusal };
    }
  }
}

const refused = (description: string): WalletRefusal => new WalletRefusal('invalid_request', description);
