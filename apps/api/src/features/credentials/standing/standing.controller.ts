import {
  ConfirmRevocationRequest,
  Done,
  RequestCorrectionRequest,
  RequestSuspensionRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { CorrectionService } from './correction.service.ts';
import { SuspensionService } from './suspension.service.ts';

const DONE: Done = { done: true };

/** How a deelcertificaat in the register may change: suspended, lifted, corrected. Each takes two people. */
@ApiTags('credentials')
@Controller('api/register')
export class StandingController {
  constructor(
    @Inject(SuspensionService) private readonly suspensions: SuspensionService,
    @Inject(CorrectionService) private readonly corrections: CorrectionService,
  ) {}

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post(':id/suspension')
  async requestSuspension(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RequestSuspensionRequest }) body: RequestSuspensionRequest,
  ): Promise<Done> {
    await this.suspensions.request(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('suspensions/:id/confirmation')
  async confirmSuspension(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ConfirmRevocationRequest }) body: ConfirmRevocationRequest,
  ): Promise<Done> {
    await this.suspensions.confirm(actor, id, body, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post('suspensions/:id/dropping')
  async dropSuspension(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.suspensions.drop(actor, id, new Date());
    return DONE;
  }

  @Can('secretary', 'boardMember')
  @Answers(Done)
  @Post(':id/correction')
  async requestCorrection(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RequestCorrectionRequest }) body: RequestCorrectionRequest,
  ): Promise<Done> {
    await this.corrections.request(actor, id, body, new Date());
    return DONE;
  }
}
