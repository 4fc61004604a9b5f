import { Done, EraseRequest, ErasureListView, OwnErasureView } from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { ErasureService } from './erasure.service.ts';

const DONE: Done = { done: true };

/** Asking to be erased, and carrying it out. */
@ApiTags('portfolios')
@Controller('api')
export class ErasureController {
  constructor(@Inject(ErasureService) private readonly erasures: ErasureService) {}

  @Can('candidate')
  @Answers(OwnErasureView)
  @Get('me/erasure')
  getOwn(@Acting() actor: Actor): Promise<OwnErasureView> {
    return this.erasures.getOwn(actor, new Date());
  }

  @Can('candidate')
  @Answers(Done)
  @Post('me/erasure')
  async request(@Acting() actor: Actor): Promise<Done> {
    await this.erasures.request(actor, new Date());
    return DONE;
  }

  @Can('candidate')
  @Answers(Done)
  @Delete('me/erasure')
  async takeBack(@Acting() actor: Actor): Promise<Done> {
    await this.erasures.takeBack(actor);
    return DONE;
  }

  @Can('secretary')
  @Answers(ErasureListView)
  @Get('erasures')
  list(@Acting() actor: Actor): Promise<ErasureListView> {
    return this.erasures.list(actor, new Date());
  }

  @Can('secretary')
  @Answers(Done)
  @Post('erasures/:id')
  async erase(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: EraseRequest }) { password }: EraseRequest,
  ): Promise<Done> {
    await this.erasures.erase(actor, id, password, new Date());
    return DONE;
  }
}
