import { BADGE_IMAGE_PATH } from '@bewijskracht/domain';
import { HOST_CONTEXTS } from '@bewijskracht/verification';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/can.ts';
import { ParseId } from '../../../platform/parse.ts';
import { orNotFound } from '../../../platform/problem.ts';
import { issuerSvg } from './badge-picture.ts';
import { badgePng } from './pictures.ts';
import { PublicFormsReader } from './public-forms.reader.ts';

const MINUTES = 'public, max-age=300';
const YEAR = 'public, max-age=31536000, immutable';

/** Badges and who gives them, for strangers and their systems: Open Badges profiles, the older hosted form, pictures. */
@ApiExcludeController()
@Controller()
export class PublicFormsController {
  constructor(@Inject(PublicFormsReader) private readonly forms: PublicFormsReader) {}

  @Public()
  @Get('organisations/:slug/profile.json')
  async profile(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, { body: await this.forms.getProfile(slug), type: 'application/ld+json' });
  }

  @Public()
  @Get('organisations/:slug/endorsements.json')
  async endorsements(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, { body: await this.forms.listEndorsements(slug) });
  }

  @Public()
  @Get('organisations/:slug/image.svg')
  async issuerImage(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const content = issuerSvg(await this.forms.getIssuerName(slug));
    await open(reply).header('cache-control', MINUTES).type('image/svg+xml').send(content);
  }

  @Public()
  @Get(BADGE_IMAGE_PATH.slice(1))
  async badgeImage(@Res() reply: FastifyReply): Promise<void> {
    await open(reply).header('cache-control', YEAR).type('image/png').send(badgePng());
  }

  /** The words of forms beside the deelcertificaat; the deelcertificaat itself needs none of ours. */
  @Public()
  @Get('contexts/:file')
  async context(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const body = orNotFound(HOST_CONTEXTS.get(`/contexts/${file}`));
    await answer(reply, { body, type: 'application/ld+json', cache: YEAR });
  }

  @Public()
  @Get('ob2/assertions/:id')
  async assertion(@Param('id', ParseId) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { document, revoked } = await this.forms.getAssertion(id);
    // A hosted badge that counts no more is gone, and says so (Open Badges 2.0).
    if (revoked) void reply.status(410);
    await answer(reply, { body: document, cache: 'public, max-age=15' });
  }

  @Public()
  @Get('ob2/badges/:slug/:code/:version/:item')
  async badge(
    @Param() { slug, code, version, item }: Readonly<Record<'slug' | 'code' | 'version' | 'item', string>>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answer(reply, { body: await this.forms.getBadgeClass(slug, { code, version }, item) });
  }

  @Public()
  @Get('ob2/issuers/:slug')
  async issuer(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, { body: await this.forms.getIssuerProfile(slug) });
  }
}

/** Any site's scripts may read it: those who show badges run in browsers too. */
const open = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');

async function answer(
  reply: FastifyReply,
  { body, type = 'application/json', cache = MINUTES }: { body: object; type?: string; cache?: string },
): Promise<void> {
  await open(reply).header('cache-control', cache).type(type).send(JSON.stringify(body));
}
