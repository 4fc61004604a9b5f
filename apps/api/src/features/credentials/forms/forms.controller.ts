import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { FormsReader } from './forms.reader.ts';
import type { FormFile } from './forms.reader.ts';
import { RecordService } from './record.service.ts';

/** A deelcertificaat in other forms, for its holder: to keep in a wallet of badges, at edubadges, or in Europass. */
@ApiTags('credentials')
@Controller('api')
export class FormsController {
  constructor(
    @Inject(FormsReader) private readonly forms: FormsReader,
    @Inject(RecordService) private readonly records: RecordService,
  ) {}

  @Can('candidate')
  @Get('record/clr.json')
  async record(@Acting() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await download(reply, await this.records.getRecord(actor, new Date()));
  }

  @Can('candidate')
  @Get('deelcertificaten/:id/badge.png')
  async png(@Acting() actor: Actor, @Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await download(reply, await this.forms.getBakedPng(actor, id));
  }

  @Can('candidate')
  @Get('deelcertificaten/:id/badge.svg')
  async svg(@Acting() actor: Actor, @Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await download(reply, await this.forms.getBakedSvg(actor, id));
  }

  @Can('candidate')
  @Get('deelcertificaten/:id/edubadge.json')
  async educredential(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await download(reply, await this.forms.getEducredential(actor, id));
  }

  @Can('candidate')
  @Get('deelcertificaten/:id/europass.json')
  async elm(@Acting() actor: Actor, @Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    await download(reply, await this.forms.getElm(actor, id));
  }
}

/** Names the file, and keeps it out of shared caches. */
async function download(reply: FastifyReply, { name, type, content }: FormFile): Promise<void> {
  await reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(content);
}
