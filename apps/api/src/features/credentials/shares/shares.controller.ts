import { Done, MadeShareView, MakeShareRequest, ShareListView } from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { SharesService } from './shares.service.ts';

/** The links by which a holder shows a paper. */
@ApiTags('credentials')
@Controller('api')
export class SharesController {
  constructor(@Inject(SharesService) private readonly shares: SharesService) {}

  @Can('candidate')
  @Answers(ShareListView)
  @Get('deelcertificaten/:id/shares')
  list(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<ShareListView> {
    return this.shares.list(actor, id, new Date());
  }

  @Can('candidate')
  @Answers(MadeShareView)
  @Post('deelcertificaten/:id/shares')
  make(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: MakeShareRequest }) body: MakeShareRequest,
  ): Promise<MadeShareView> {
    return this.shares.make(actor, id, body, new Date());
  }

  @Can('candidate')
  @Answers(Done)
  @Post('shares/:id/end')
  async end(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.shares.end(actor, id, new Date());
    return { done: true };
  }
}
