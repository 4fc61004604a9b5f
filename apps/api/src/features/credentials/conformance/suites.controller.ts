import { IssueRequest, VerifyCredentialRequest, VerifyPresentationRequest } from '@bewijskracht/contracts';
import type { VcVerificationView } from '@bewijskracht/contracts';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/can.ts';
import { SuitesService } from './suites.service.ts';

/**
 * The VC API without tokens, for the public suites; only in the conformance profile, on loopback. What they send is
 * answered by the same verification as production's, under rules that `profile.ts` loosens by name.
 */
@ApiExcludeController()
@Controller('conformance')
export class SuitesController {
  constructor(@Inject(SuitesService) private readonly suites: SuitesService) {}

  @Public()
  @HttpCode(201)
  @Post(':issuer/credentials/issue')
  issue(
    @Param('issuer') issuer: string,
    @Body({ schema: IssueRequest }) { credential }: IssueRequest,
  ): Promise<{ verifiableCredential: object }> {
    return this.suites.issue(issuer, credential, new Date());
  }

  @Public()
  @HttpCode(200)
  @Post('credentials/verify')
  async verify(
    @Body({ schema: VerifyCredentialRequest }) body: VerifyCredentialRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VcVerificationView> {
    return answer(reply, await this.suites.verify(body, new Date()));
  }

  @Public()
  @HttpCode(200)
  @Post('presentations/verify')
  async verifyPresentation(
    @Body({ schema: VerifyPresentationRequest }) body: VerifyPresentationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VcVerificationView> {
    return answer(reply, await this.suites.verifyPresentation(body, new Date()));
  }
}

function answer(reply: FastifyReply, view: VcVerificationView): VcVerificationView {
  if (!view.verified) void reply.status(400);
  return view;
}
