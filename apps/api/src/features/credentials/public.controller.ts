import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/can.ts';
import { readerLocale } from '../../platform/locale.ts';
import { ParseId } from '../../platform/parse.ts';
import { orNotFound, RequestFailure } from '../../platform/problem.ts';
import { PublicAnswers } from '../../platform/public-answers.ts';
import { IssuersReader } from './issuers.reader.ts';
import { negotiateForm } from './negotiate.ts';
import type { CredentialForm } from './negotiate.ts';
import { PublicPageReader } from './public-page.reader.ts';

const YEAR = 'public, max-age=31536000, immutable';

/** The doors that strangers and their software come through (DESIGN §5): papers, status lists and keys, open to everyone. */
@ApiExcludeController()
@Controller()
export class PublicCredentialsController {
  constructor(
    @Inject(PublicPageReader) private readonly pages: PublicPageReader,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(PublicAnswers) private readonly answers: PublicAnswers,
  ) {}

  /** One address, two forms: the page for a browser, the credential for everybody else. `form` and `lang` may say so too. */
  @Public()
  @Get('credentials/:id')
  async credential(
    @Param('id', ParseId) id: string,
    @Query('form') form: string | undefined,
    @Query('lang') lang: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answers.mayKeep(request);
    const wanted = form === 'json' ? 'application/json' : negotiateForm(request.headers.accept);
    void reply.header('vary', 'Accept, Accept-Language, Cookie');
    if (wanted === undefined) throw new RequestFailure('form-not-offered');
    if (wanted === 'text/html') return this.sendPage(id, lang, { request, reply });
    const signed = await this.pages.getCredential(id);
    if (signed === null) throw new RequestFailure('not-signed-yet');
    await sendDocument({ request, reply }, { document: signed, type: wanted, cache: 'public, max-age=300' });
  }

  /** Stylesheet and fonts of the page; their names change with their content. */
  @Public()
  @Get('credentials/page/:file')
  async asset(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = orNotFound(this.pages.findAsset(`/credentials/page/${file}`));
    await reply.type(asset.type).header('cache-control', YEAR).send(asset.content);
  }

  @Public()
  @Get('status-lists/:id')
  async statusList(
    @Param('id', ParseId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answers.mayKeep(request);
    const document = (await this.issuers.findList(id))?.signed;
    // Not every verifier's library knows that application/vc is JSON; who asks for JSON gets the same bytes as JSON.
    const wanted = negotiateForm(request.headers.accept);
    const type = wanted === undefined || wanted === 'text/html' ? 'application/vc' : wanted;
    void reply.header('vary', 'Accept');
    await sendDocument({ request, reply }, { document: orNotFound(document), type, cache: 'public, max-age=15' });
  }

  /** Which entries of the list above are off for a while only. */
  @Public()
  @Get('status-lists/:id/suspension')
  async suspensionList(
    @Param('id', ParseId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = (await this.issuers.findList(id))?.suspension;
    await sendDocument(
      { request, reply },
      { document: orNotFound(document), type: 'application/vc', cache: 'public, max-age=15' },
    );
  }

  @Public()
  @Get('organisations/:slug/did.json')
  async did(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.answers.mayKeep(request);
    const document = orNotFound(await this.issuers.findDocument(slug));
    await sendDocument({ request, reply }, { document, type: 'application/did+json', cache: 'public, max-age=300' });
  }

  private async sendPage(id: string, lang: string | undefined, { request, reply }: Exchange): Promise<void> {
    const language = lang === 'nl' || lang === 'en' ? lang : readerLocale(request);
    const page = await this.pages.getPage(id, language, { at: new Date() });
    await sendTagged({ request, reply }, { body: page, type: 'text/html; charset=utf-8', cache: 'no-cache' });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A public document: any site's script may read it, because verifiers run in browsers too. */
async function sendDocument(
  exchange: Exchange,
  { document, type, cache }: { document: object; type: CredentialForm | 'application/did+json'; cache: string },
): Promise<void> {
  void exchange.reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
  await sendTagged(exchange, { body: JSON.stringify(document), type, cache });
}

/** Sends a body under a tag of its own form; a reader that has it already gets only the word that it still holds. */
async function sendTagged(
  { request, reply }: Exchange,
  { body, type, cache }: { body: string; type: string; cache: string },
): Promise<void> {
  const etag = `"${createHash('sha256').update(type).update('\n').update(body).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', etag).header('cache-control', cache);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return void (await reply.status(304).send());
  await reply.type(type).send(body);
}
