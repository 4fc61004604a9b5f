import {
  Done,
  IssueRequest,
  IssueView,
  StatusRequest,
  VcVerificationView,
  VerifyCredentialRequest,
  VerifyPresentationRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../../platform/answers.ts';
import { VerificationService } from '../verification.service.ts';
import { AtDoor } from './door.ts';
import type { Door } from './door.ts';
import { DoorIssuingService } from './door-issuing.service.ts';
import { verdictOf } from './door-verdict.ts';
import { WithToken } from './token.guard.ts';

/** The VC API (W3C CCG VC API 0.7): issue, verify and revoke for software with a token of an organisation. */
@ApiTags('vc-api')
@Controller('vc')
export class VcApiController {
  constructor(
    @Inject(DoorIssuingService) private readonly issuing: DoorIssuingService,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {}

  @WithToken('issue')
  @ApiCreatedResponse({ schema: undefined as never, standardSchema: IssueView } as never)
  @HttpCode(201)
  @Post('credentials/issue')
  async issue(@AtDoor() door: Door, @Body({ schema: IssueRequest }) { credential }: IssueRequest): Promise<object> {
    return { verifiableCredential: await this.issuing.issue(door, credential, new Date()) };
  }

  @WithToken('verify')
  @Answers(VcVerificationView)
  @Post('credentials/verify')
  async verifyCredential(
    @Body({ schema: VerifyCredentialRequest }) { verifiableCredential, options }: VerifyCredentialRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VcVerificationView> {
    const steps = await this.verification.checkCredential(verifiableCredential, new Date());
    return answer(reply, verdictOf(steps, options['checks']));
  }

  @WithToken('verify')
  @Answers(VcVerificationView)
  @Post('presentations/verify')
  async verifyPresentation(
    @Body({ schema: VerifyPresentationRequest }) { verifiablePresentation, options }: VerifyPresentationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VcVerificationView> {
    const { challenge, domain } = options;
    const steps = await this.verification.checkPresentation(
      verifiablePresentation,
      { challenge, domain },
      { at: new Date() },
    );
    return answer(reply, verdictOf(steps, options['checks']));
  }

  @WithToken('status')
  @Answers(Done)
  @Post('credentials/status')
  async status(@AtDoor() door: Door, @Body({ schema: StatusRequest }) body: StatusRequest): Promise<Done> {
    await this.issuing.setStatus(door, body, new Date());
    return { done: true };
  }
}

/** A "no" is an answer too, and the VC API says it with a status of its own. */
function answer(reply: FastifyReply, view: VcVerificationView): VcVerificationView {
  if (!view.verified) void reply.status(400);
  return view;
}
