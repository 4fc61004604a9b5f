import { WalletCopyListView, WalletOfferView } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../../platform/actor.ts';
import type { Actor } from '../../../platform/actor.ts';
import { Answers } from '../../../platform/answers.ts';
import { Can } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { WalletOffersService } from './wallet-offers.service.ts';

/** A holder puts a deelcertificaat into a wallet, and sees in which ones it is. */
@ApiTags('credentials')
@Controller('api/deelcertificaten/:id')
export class WalletOffersController {
  constructor(@Inject(WalletOffersService) private readonly offers: WalletOffersService) {}

  @Can('candidate')
  @Answers(WalletOfferView)
  @Post('wallet-offers')
  offer(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<WalletOfferView> {
    return this.offers.offer(actor, id, new Date());
  }

  @Can('candidate')
  @Answers(WalletCopyListView)
  @Get('wallet-copies')
  copies(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<WalletCopyListView> {
    return this.offers.listCopies(actor, id);
  }
}
