import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/can.ts';
import { readerLocale } from '../../../platform/locale.ts';
import { hashToken } from '../../accounts/index.ts';
import { PublicPageReader } from '../public-page.reader.ts';
import { renderEndedPage } from './ended-page.ts';
import { SharesRepository } from './shares.repository.ts';

/** What a holder's link leads to: the public page, and what the holder chose to show with it. */
@ApiExcludeController()
@Controller()
export class SharedPageController {
  constructor(
    @Inject(SharesRepository) private readonly shares: SharesRepository,
    @Inject(PublicPageReader) private readonly pages: PublicPageReader,
  ) {}

  @Public()
  @Get('credentials/shared/:secret')
  async page(
    @Param('secret') secret: string,
    @Query('lang') lang: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = lang === 'nl' || lang === 'en' ? lang : readerLocale(request);
    // Nothing may keep it: the link ends when its holder says so, and its address is a secret.
    void reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer');
    const share = await this.shares.open(hashToken(secret));
    if (share === undefined || !share.is_open) {
      const ended = renderEndedPage({ known: share !== undefined, stylesheet: this.pages.stylesheet }, language);
      return void (await reply.status(share === undefined ? 404 : 410).send(ended));
    }
    const shared = {
      holderName: share.extras.includes('name') ? share.holder_name : null,
      withGedragsindicatoren: share.extras.includes('gedragsindicatoren'),
      until: share.expires_at,
    };
    await reply.send(await this.pages.getPage(share.deelcertificaat_id, language, { at: new Date(), shared }));
  }
}
