import { Done, EndLoginsRequest, EndMemberLoginsRequest, LoginListView } from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { LoginsService } from './logins.service.ts';

/** Where one is logged in: seen and ended by oneself; ended by the secretary, who sees none of it. */
@ApiTags('accounts')
@Controller('api')
export class LoginsController {
  constructor(@Inject(LoginsService) private readonly logins: LoginsService) {}

  @Can()
  @Answers(LoginListView)
  @Get('me/logins')
  list(@Acting() actor: Actor): Promise<LoginListView> {
    return this.logins.list(actor, new Date());
  }

  @Can()
  @Answers(Done)
  @Post('me/logins/end')
  async end(@Acting() actor: Actor, @Body({ schema: EndLoginsRequest }) body: EndLoginsRequest): Promise<Done> {
    await this.logins.end(actor, body, new Date());
    return { done: true };
  }

  @Can('secretary')
  @Answers(Done)
  @Post('members/logins/end')
  async endOfMember(
    @Acting() actor: Actor,
    @Body({ schema: EndMemberLoginsRequest }) { email }: EndMemberLoginsRequest,
  ): Promise<Done> {
    await this.logins.endOfMember(actor, email);
    return { done: true };
  }
}
