import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Public } from '../../../platform/can.ts';
import { Config } from '../../../platform/config.ts';
import { notFound } from '../../../platform/problem.ts';
import { Limited } from '../../../platform/visits/limited.ts';
import { IssuersReader } from '../issuers.reader.ts';
import { Nonces } from './nonces.ts';
import { makeIssuerMetadata, makeServerMetadata, makeTypeMetadata, PRE_AUTHORIZED } from './wallet-forms.ts';
import { WalletIssuingService } from './wallet-issuing.service.ts';
import { WalletRefusal, WalletRefusalFilter } from './wallet-refusal.ts';

const TokenRequest = z.object({
  grant_type: z.literal(PRE_AUTHORIZED),
  'pre-authorized_code': z.string().min(1).max(200),
  tx_code: z.string().max(20).default(''),
});
const CredentialRequest = z.object({
  credential_configuration_id: z.string().max(100),
  proofs: z.object({ jwt: z.tuple([z.string().max(10_000)]) }).strict(),
});

/** A wallet knocks three times for a paper; behind one address of a school there may be many wallets. */
const OFTEN = { times: 120, minutes: 1, per: 'network' } as const;

/** The doors for wallets (OpenID4VCI 1.0, pre-authorized code): open to all software, each step opens the next. */
@ApiExcludeController()
@UseFilters(WalletRefusalFilter)
@Controller()
export class WalletController {
  constructor(
    @Inject(WalletIssuingService) private readonly issuing: WalletIssuingService,
    @Inject(Nonces) private readonly nonces: Nonces,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The path of an issuer stands behind the well-known part (§12.2.2); some wallets still append it. */
  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @Get([
    '.well-known/openid-credential-issuer',
    '.well-known/openid-credential-issuer/oid4vci/:slug',
    'oid4vci/:slug/.well-known/openid-credential-issuer',
  ])
  async issuer(@Param('slug') slug?: string): Promise<object> {
    return makeIssuerMetadata(this.config.publicUrl, await this.organisation(slug));
  }

  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @Get([
    '.well-known/oauth-authorization-server',
    '.well-known/oauth-authorization-server/oid4vci/:slug',
    'oid4vci/:slug/.well-known/oauth-authorization-server',
  ])
  async server(@Param('slug') slug?: string): Promise<object> {
    return makeServerMetadata(this.config.publicUrl, (await this.organisation(slug))?.slug);
  }

  @Public()
  @Header('cache-control', 'public, max-age=300')
  @Header('access-control-allow-origin', '*')
  @Get('oid4vci/types/deelcertificaat')
  type(): object {
    return makeTypeMetadata(this.config.publicUrl);
  }

  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Limited(OFTEN)
  @Post('oid4vci/token')
  async token(@Body() body: unknown): Promise<object> {
    const request = TokenRequest.safeParse(body);
    if (!request.success) throw badTokenRequest(body);
    const { 'pre-authorized_code': code, tx_code: pin } = request.data;
    const { token, seconds } = await this.issuing.redeem(code, pin, new Date());
    return { access_token: token, token_type: 'Bearer', expires_in: seconds };
  }

  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Limited(OFTEN)
  @Post('oid4vci/nonce')
  nonce(): object {
    return { c_nonce: this.nonces.make(new Date()) };
  }

  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('access-control-allow-origin', '*')
  @Limited(OFTEN)
  @Post('oid4vci/credential')
  async credential(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<object> {
    const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new WalletRefusal('invalid_token', 'a bearer token is needed');
    const request = CredentialRequest.safeParse(body);
    if (!request.success)
      throw new WalletRefusal('invalid_credential_request', 'credential_configuration_id and one proof of type jwt');
    const { credential_configuration_id: configuration, proofs } = request.data;
    const credential = await this.issuing.issue(token, { configuration, proof: proofs.jwt[0] }, new Date());
    return { credentials: [{ credential }] };
  }

  private async organisation(slug?: string): Promise<{ slug: string; name: string } | undefined> {
    if (slug === undefined) return undefined;
    const found = /^[a-z0-9-]+$/.test(slug) ? await this.issuers.findName(slug) : undefined;
    if (found === undefined) throw notFound();
    return found;
  }
}

function badTokenRequest(body: unknown): WalletRefusal {
  const grant = z.object({ grant_type: z.string() }).safeParse(body);
  return grant.success && grant.data.grant_type !== PRE_AUTHORIZED
    ? new WalletRefusal('unsupported_grant_type', 'only the pre-authorized code')
    : new WalletRefusal('invalid_request', 'a pre-authorized code is needed');
}
