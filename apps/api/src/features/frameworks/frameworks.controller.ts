import { FrameworkListView, FrameworkView, OfferView } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can, Public } from '../../platform/can.ts';
import { Database } from '../../platform/database.ts';
import { FrameworkReader } from './framework.reader.ts';
import { presentFramework, summarise } from './frameworks.presenter.ts';
import { OfferReader } from './offer.reader.ts';

/** Anyone may read a published framework and link to its items. */
@ApiTags('frameworks')
@Controller('api')
export class FrameworksController {
  constructor(
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(Database) private readonly db: Database,
  ) {}

  @Public()
  @Answers(FrameworkListView)
  @Get('frameworks')
  async list(): Promise<FrameworkListView> {
    return { frameworks: (await this.frameworks.list()).map(({ framework }) => summarise(framework)) };
  }

  @Public()
  @Answers(FrameworkView)
  @Get('frameworks/:code/:version')
  async get(
    @Param('code') code: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FrameworkView | undefined> {
    const published = await this.frameworks.getByCode(code, version);
    const etag = `"${published.contentHash.slice(0, 32)}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=3600');
    if (request.headers['if-none-match'] === etag) {
      void reply.status(304);
      return undefined;
    }
    return presentFramework(published);
  }

  @Can()
  @Answers(OfferView)
  @Get('offer')
  offer(@Acting() actor: Actor): Promise<OfferView> {
    return this.db.read(actor, async () => {
      const {
        frameworkVersionId,
        declarationDays: _days,
        issueAt: _at,
        microcredential: _settings,
        ...policy
      } = await this.offers.currentPolicy();
      const { framework } = await this.frameworks.get(frameworkVersionId);
      return { framework: summarise(framework), routes: await this.offers.listRoutes(), policy };
    });
  }
}
