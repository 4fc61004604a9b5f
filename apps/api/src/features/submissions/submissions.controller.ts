import {
  DossierView,
  DraftQuery,
  ReadinessView,
  SubmissionListView,
  SubmissionView,
  SubmitRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { DraftsService } from './drafts.service.ts';
import { ReceiptService } from './receipt.service.ts';
import { SubmissionsQueries } from './submissions.queries.ts';
import { SubmissionsService } from './submissions.service.ts';

/** The candidate's rounds: how ready, as the assessor will see it, submitted, taken back. */
@ApiTags('submissions')
@Controller('api/submissions')
export class SubmissionsController {
  constructor(
    @Inject(SubmissionsService) private readonly submissions: SubmissionsService,
    @Inject(SubmissionsQueries) private readonly queries: SubmissionsQueries,
    @Inject(DraftsService) private readonly drafts: DraftsService,
    @Inject(ReceiptService) private readonly receipts: ReceiptService,
  ) {}

  @Can('candidate')
  @Answers(ReadinessView)
  @Get('readiness')
  readiness(@Acting() actor: Actor, @Query({ schema: DraftQuery }) query: DraftQuery): Promise<ReadinessView> {
    return this.drafts.readiness(actor, codesIn(query), new Date());
  }

  @Can('candidate')
  @Answers(DossierView)
  @Get('preview')
  preview(@Acting() actor: Actor, @Query({ schema: DraftQuery }) query: DraftQuery): Promise<DossierView> {
    return this.drafts.preview(actor, codesIn(query));
  }

  @Can('candidate')
  @Answers(SubmissionView)
  @Post()
  async submit(@Acting() actor: Actor, @Body({ schema: SubmitRequest }) body: SubmitRequest): Promise<SubmissionView> {
    const now = new Date();
    return this.queries.get(actor, await this.submissions.submit(actor, body, now), now);
  }

  @Can('candidate')
  @Answers(SubmissionListView)
  @Get()
  list(@Acting() actor: Actor): Promise<SubmissionListView> {
    return this.queries.list(actor, new Date());
  }

  @Can('candidate')
  @Answers(SubmissionView)
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SubmissionView> {
    return this.queries.get(actor, id, new Date());
  }

  @Can('candidate')
  @Answers(DossierView)
  @Get(':id/dossier')
  dossier(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<DossierView> {
    return this.drafts.frozen(actor, id);
  }

  @Can('candidate')
  @Limited({ times: 60, minutes: 1, per: 'account' })
  @ApiProduces('application/pdf')
  @Get(':id/receipt.pdf')
  async receipt(@Acting() actor: Actor, @Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { pdf, name } = await this.receipts.render(actor, id);
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${name}"`)
      .header('cache-control', 'private, no-cache');
    await reply.send(pdf);
  }

  @Can('candidate')
  @Answers(SubmissionView)
  @Post(':id/withdrawal')
  async withdraw(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SubmissionView> {
    const now = new Date();
    await this.submissions.withdraw(actor, id, now);
    return this.queries.get(actor, id, now);
  }
}

const codesIn = ({ leeruitkomsten }: DraftQuery): string[] =>
  leeruitkomsten
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
