import type { WalletRequestStateView, WalletRequestView } from '@bewijskracht/contracts';
import { stateOfRequest } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict } from '../../../platform/problem.ts';
import { SystemActor } from '../../../platform/system-actor.ts';
import { hashToken, newToken } from '../../accounts/index.ts';
import { BroughtRepository } from '../brought/brought.repository.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { signJwt } from '../sign-jwt.ts';
import { clientIdOf, makeRequestObject, PRESENTING_PATH } from './request-object.ts';
import { WalletRequestsRepository } from './wallet-requests.repository.ts';

const TEN_MINUTES = 600_000;
const DAY = 86_400_000;

/** The candidate's part: a question to their own wallet, and what came of it. */
@Injectable()
export class WalletRequestsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(WalletRequestsRepository) private readonly requests: WalletRequestsRepository,
    @Inject(BroughtRepository) private readonly brought: BroughtRepository,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(Config) private readonly config: Config,
  ) {}

  /**
   * Asks whichever wallet reads the link to show something earned elsewhere. The question is signed once, here; asking for
   * it costs nothing, and of the secret that finds it only a hash is kept. Throws `no-portfolio`.
   */
  async ask(actor: Actor, at: Date): Promise<WalletRequestView> {
    const [id, state, nonce] = [newId(), newToken(), newToken()];
    const expiresAt = new Date(at.getTime() + TEN_MINUTES);
    const candidateId = await this.findCandidate(actor);
    const request = await this.sign(actor, { state, nonce, at, expiresAt });
    await this.db.write(actor, async () => {
      await this.requests.clearBefore(new Date(at.getTime() - DAY));
      const asked = { id, candidateId, secretHash: hashToken(state), nonce, request, at, expiresAt };
      await this.requests.insert(actor, asked);
    });
    const link = this.makeLink(actor.organisationSlug, state);
    const picture = await qrcode.toString(link, { type: 'svg', errorCorrectionLevel: 'L', margin: 2 });
    const qr = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
    return { id, link, qr, expiresAt: expiresAt.toISOString() };
  }

  /** What came of it so far. Throws 404. */
  async find(actor: Actor, id: string, at: Date): Promise<WalletRequestStateView> {
    const asked = await this.db.read(actor, () => this.requests.getOwn(id));
    return { state: stateOfRequest(asked, at), refusal: asked.refusal, broughtId: asked.broughtId };
  }

  private async findCandidate(actor: Actor): Promise<string> {
    const portfolio = await this.db.read(actor, () => this.brought.findPortfolio());
    if (portfolio === undefined) throw conflict('no-portfolio');
    return portfolio.candidate_id;
  }

  private async sign(
    { organisationId, organisationSlug: slug, organisationName: name }: Actor,
    question: { state: string; nonce: string; at: Date; expiresAt: Date },
  ): Promise<string> {
    const system = await this.system.of(organisationId);
    await this.keys.prepare(system, question.at);
    const keyId = await this.db.read(system, () => this.keys.currentKeyId());
    const signer = await this.keys.signerFor(system, keyId);
    const { publicUrl } = this.config;
    const claims = makeRequestObject({ publicUrl, organisation: { slug, name }, ...question });
    return signJwt({ typ: 'oauth-authz-req+jwt' }, claims, signer);
  }

  private makeLink(slug: string, state: string): string {
    const { publicUrl } = this.config;
    const asked = {
      client_id: clientIdOf(publicUrl, slug),
      request_uri: `${publicUrl}${PRESENTING_PATH}/requests/${state}`,
    };
    return `openid4vp://?${new URLSearchParams(asked).toString()}`;
  }
}
