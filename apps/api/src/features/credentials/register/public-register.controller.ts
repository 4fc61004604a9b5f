import { PublicRegisterQuery } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/can.ts';
import { readerLocale } from '../../../platform/locale.ts';
import { PublicPageReader } from '../public-page.reader.ts';
import { PublicRegisterReader } from './public-register.reader.ts';
import { renderRegisterPage } from './register-page.ts';

/** A register changes with every announcement; somebody who looks twice in a minute may see the same. */
const CACHE = 'public, max-age=60';

/** The register that anyone may read: a page for people, JSON for software. */
@ApiExcludeController()
@Controller('organisations/:slug/register')
export class PublicRegisterController {
  constructor(
    @Inject(PublicRegisterReader) private readonly register: PublicRegisterReader,
    @Inject(PublicPageReader) private readonly pages: PublicPageReader,
  ) {}

  @Public()
  @Get()
  async list(
    @Param('slug') slug: string,
    @Query({ schema: PublicRegisterQuery }) { number, after, lang }: PublicRegisterQuery,
    @Query('form') form: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const question = { number: number === undefined || number === '' ? null : number, after: after ?? null };
    const view = await this.register.get(slug, question);
    void reply.header('vary', 'Accept, Accept-Language, Cookie').header('cache-control', CACHE);
    if (form === 'json' || !/text\/html/.test(request.headers.accept ?? '')) {
      return void (await reply.header('access-control-allow-origin', '*').type('application/json').send(view));
    }
    const page = { slug, view, number: question.number, stylesheet: this.pages.stylesheet };
    await reply.type('text/html; charset=utf-8').send(renderRegisterPage(page, lang ?? readerLocale(request)));
  }
}
