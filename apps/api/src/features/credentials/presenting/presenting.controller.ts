import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../platform/can.ts';
import { Limited } from '../../../platform/visits/limited.ts';
import { WalletRefusal, WalletRefusalFilter } from '../wallet/wallet-refusal.ts';
import { readWalletAnswer } from './wallet-answer.ts';
import { WalletAnswersService } from './wallet-answers.service.ts';

/** Behind one address of a school there may be many wallets. */
const OFTEN = { times: 120, minutes: 1, per: 'network' } as const;

/** The doors for wallets that show something (OpenID4VP 1.0, direct_post): open to all software that knows a question. */
@ApiExcludeController()
@UseFilters(WalletRefusalFilter)
@Controller('oid4vp')
export class PresentingController {
  constructor(@Inject(WalletAnswersService) private readonly answers: WalletAnswersService) {}

  @Public()
  @Header('content-type', 'application/oauth-authz-req+jwt')
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Limited(OFTEN)
  @Get('requests/:secret')
  question(@Param('secret') secret: string): Promise<string> {
    return this.answers.question(secret, new Date());
  }

  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Limited(OFTEN)
  @Post('responses')
  async respond(@Body() body: unknown): Promise<object> {
    const answer = readWalletAnswer(body);
    if (answer === undefined) throw new WalletRefusal('invalid_request', 'state, and one presentation in vp_token');
    await this.answers.answer(answer, new Date());
    return {};
  }
}
