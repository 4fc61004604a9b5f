import type { MeView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentMe } from './accounts.presenter.ts';
import { nameDevice } from './device.ts';
import { clearSession, readSession, writeSession } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import type { Arrival } from './sessions.ts';

/** Where a browser receives its session, and gives it back. */
@Injectable()
export class Entrance {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** The session that the browser still had is over: a secret that somebody planted or copied opens nothing any more. */
  async enter(request: FastifyRequest, reply: FastifyReply, token: string): Promise<MeView> {
    await this.endPrevious(request);
    writeSession(reply, this.config, token);
    return presentMe(orNotFound(await this.sessions.find(token, new Date())));
  }

  async leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.endPrevious(request);
    clearSession(reply, this.config);
  }

  /** When a request comes in, and with what. */
  arrivalOf(request: FastifyRequest): Arrival {
    return { at: new Date(), device: nameDevice(request.headers['user-agent']) };
  }

  /** The secret that the browser has. */
  sessionOf(request: FastifyRequest): string | undefined {
    return readSession(request, this.config);
  }

  private async endPrevious(request: FastifyRequest): Promise<void> {
    const previous = this.sessionOf(request);
    if (previous !== undefined) await this.sessions.end(previous);
  }
}
