import { WalletRequestStateView, WalletRequestView } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { Limited } from '../../../platform/visits/limited.ts';
import { WalletRequestsService } from './wallet-requests.service.ts';

/** A candidate asks their own wallet to show something, and looks what came of it. */
@ApiTags('credentials')
@Controller('api/wallet-requests')
export class WalletRequestsController {
  constructor(@Inject(WalletRequestsService) private readonly requests: WalletRequestsService) {}

  @Can('candidate')
  @Limited({ times: 20, minutes: 60, per: 'account' })
  @Answers(WalletRequestView)
  @Post()
  ask(@Acting() actor: Actor): Promise<WalletRequestView> {
    return this.requests.ask(actor, new Date());
  }

  @Can('candidate')
  @Answers(WalletRequestStateView)
  @Get(':id')
  find(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<WalletRequestStateView> {
    return this.requests.find(actor, id, new Date());
  }
}
