import {
  ConfirmRevocationRequest,
  DeelcertificaatListView,
  Done,
  RegisterQuery,
  RegisterView,
  RequestRevocationRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { PapersReader } from './papers.reader.ts';
import { RevocationService } from './revocation.service.ts';

const DONE: Done = { done: true };

/** Deelcertificaten for their holders; the register and its revocations for the board. */
@ApiTags('credentials')
@Controller('api')
export class PapersController {
  constructor(
    @Inject(PapersReader) private readonly papers: PapersReader,
    @Inject(RevocationService) private readonly revocations: RevocationService,
  ) {}

  @Can('candidate')
  @Answers(DeelcertificaatListView)
  @Get('deelcertificaten')
  listOwn(@Acting() actor: Actor): Promise<DeelcertificaatListView> {
    return this.papers.listOwn(actor);
  }

  @Can('candidate', 'secretary', 'boardMember')
  @Get('deelcertificaten/:id/certificate.pdf')
  async certificate(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { registerNumber, bytes } = await this.papers.openCertificate(actor, id);
    await download(reply, { name: `deelcertificaat-${registerNumber}.pdf`, type: 'application/pdf' }).send(bytes);
  }

  @Can('candidate', 'secretary', 'boardMember')
  @Get('deelcertificaten/:id/credential.json')
  async credential(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { registerNumber, signed } = await this.papers.getCredential(actor, id);
    const json = `${JSON.stringify(signed, null, 2)}\n`;
    await download(reply, { name: `deelcertificaat-${registerNumber}.json`, type: 'application/vc' }).send(json);
  }

  @Can('secretary', 'boardMember')
  @Answers(RegisterView)
  @Get('register')
  listRegister(@Acting() actor: Actor, @Query({ schema: RegisterQuery }) query: RegisterQuery): Promise<RegisterView> {
    return this.papers.listRegister(actor, {
      search: query.search?.trim() ?? '',
      after: query.after ?? null,
      limit: query.limit,
    });
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('register/:id/revocation')
  async requestRevocation(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RequestRevocationRequest }) body: RequestRevocationRequest,
  ): Promise<Done> {
    await this.revocations.request(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('register/revocations/:id/confirmation')
  async confirmRevocation(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ConfirmRevocationRequest }) body: ConfirmRevocationRequest,
  ): Promise<Done> {
    await this.revocations.confirm(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('register/revocations/:id/dropping')
  async dropRevocation(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.revocations.drop(actor, id, new Date());
    return DONE;
  }
}

/** Names the file that a reader gets, and keeps it out of shared caches. */
function download(reply: FastifyReply, { name, type }: { name: string; type: string }): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store');
}
