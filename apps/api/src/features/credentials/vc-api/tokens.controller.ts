import { Done, MakeTokenRequest, NewTokenView, TokenListView } from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { TokensService } from './tokens.service.ts';

/** The secretary decides which software may act for the organisation, and for what. */
@ApiTags('credentials')
@Controller('api/tokens')
export class TokensController {
  constructor(@Inject(TokensService) private readonly tokens: TokensService) {}

  @Can('secretary')
  @Answers(TokenListView)
  @Get()
  list(@Acting() actor: Actor): Promise<TokenListView> {
    return this.tokens.list(actor);
  }

  @Can('secretary')
  @Answers(NewTokenView)
  @Post()
  make(@Acting() actor: Actor, @Body({ schema: MakeTokenRequest }) body: MakeTokenRequest): Promise<NewTokenView> {
    return this.tokens.make(actor, body, new Date());
  }

  @Can('secretary')
  @Answers(Done)
  @Delete(':id')
  async revoke(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.tokens.revoke(actor, id, new Date());
    return { done: true };
  }
}
