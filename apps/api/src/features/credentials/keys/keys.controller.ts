import {
  ConfirmKeyChangeRequest,
  Done,
  KeyImpactQuery,
  KeysView,
  RequestKeyChangeRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { Database } from '../../../platform/database.ts';
import { ParseId } from '../../../platform/parse.ts';
import { orNotFound } from '../../../platform/problem.ts';
import { writeImpactCsv, writeImpactJson } from './impact-report.ts';
import { KeyChangesService } from './key-changes.service.ts';
import { presentKeys } from './keys.presenter.ts';
import { KeysQueries } from './keys.queries.ts';

const DONE: Done = { done: true };

/** The organisation's signing keys: which there are, replacing one, and reporting one as lost. */
@ApiTags('credentials')
@Controller('api/keys')
export class KeysController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(KeysQueries) private readonly queries: KeysQueries,
    @Inject(KeyChangesService) private readonly changes: KeyChangesService,
  ) {}

  @Can('secretary', 'boardMember')
  @Answers(KeysView)
  @Get()
  list(@Acting() actor: Actor): Promise<KeysView> {
    return this.db.read(actor, async () =>
      presentKeys(await this.queries.listKeys(), await this.queries.findOpenChange(), actor.accountId),
    );
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post(':id/change')
  async request(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RequestKeyChangeRequest }) body: RequestKeyChangeRequest,
  ): Promise<Done> {
    await this.changes.request(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('changes/:id/confirmation')
  async confirm(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ConfirmKeyChangeRequest }) body: ConfirmKeyChangeRequest,
  ): Promise<Done> {
    await this.changes.confirm(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('changes/:id/dropping')
  async drop(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.changes.drop(actor, id, new Date());
    return DONE;
  }

  /** What a lost key had signed, as a file. */
  @Can('secretary', 'boardMember')
  @Get('changes/:id/impact')
  async impact(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query({ schema: KeyImpactQuery }) { form }: KeyImpactQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { head, rows } = orNotFound(await this.db.read(actor, () => this.queries.findReport(id)));
    await reply
      .type(form === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename="sleutel-${head.confirmed_at.toISOString().slice(0, 10)}.${form}"`,
      )
      .header('cache-control', 'private, no-store')
      .send(form === 'csv' ? writeImpactCsv(rows) : writeImpactJson(head, rows));
  }
}
