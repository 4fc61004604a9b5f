import { ResultView } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { readerLocale } from '../../platform/locale.ts';
import { ParseId } from '../../platform/parse.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { DecisionsReader } from './decisions.reader.ts';

/** A paper that is made anew each time. */
const RENDERED = { times: 60, minutes: 1, per: 'account' } as const;

/** Announced results for the candidate, and the board's lists of decisions. */
@ApiTags('decisions')
@Controller('api')
export class DecisionPapersController {
  constructor(@Inject(DecisionsReader) private readonly reader: DecisionsReader) {}

  @Can('candidate', 'secretary', 'boardMember')
  @Answers(ResultView)
  @Get('results/:id')
  result(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<ResultView> {
    return this.reader.getResult(actor, id);
  }

  @Can('candidate', 'secretary', 'boardMember')
  @Limited(RENDERED)
  @Get('results/:id/result.pdf')
  async resultPdf(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await this.reader.resultPdf(actor, id, readerLocale(request));
    await download(reply, { name: 'resultaat.pdf', type: 'application/pdf' }).send(pdf);
  }

  @Can('secretary', 'boardMember')
  @Limited(RENDERED)
  @Get('sessions/:id/decisions.pdf')
  async decisionsPdf(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await this.reader.decisionsPdf(actor, id, readerLocale(request), new Date());
    await download(reply, { name: 'besluitenlijst.pdf', type: 'application/pdf' }).send(pdf);
  }

  @Can('secretary', 'boardMember')
  @Get('sessions/:id/decisions.csv')
  async decisionsCsv(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const csv = await this.reader.decisionsCsv(actor, id, readerLocale(request));
    await download(reply, { name: 'besluitenlijst.csv', type: 'text/csv; charset=utf-8' }).send(csv);
  }
}

/** Names the file that a reader gets, and keeps it out of shared caches. */
function download(reply: FastifyReply, { name, type }: { name: string; type: string }): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store');
}
