import { VerificationView } from '@bewijskracht/contracts';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/answers.ts';
import { Public } from '../../platform/can.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { readFileBody } from './read-file-body.ts';
import { VerificationService } from './verification.service.ts';

/** Anyone can have any file verified; it is read, answered and forgotten. */
@ApiTags('credentials')
@Controller('api/verify')
export class VerificationController {
  constructor(@Inject(VerificationService) private readonly verification: VerificationService) {}

  @Public()
  @Limited({ times: 60, minutes: 1, per: 'network' })
  @Answers(VerificationView)
  @ApiConsumes('application/octet-stream', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Post()
  async verify(@Body() body: unknown): Promise<VerificationView> {
    return this.verification.verifyFile(await readFileBody(body), new Date());
  }
}
