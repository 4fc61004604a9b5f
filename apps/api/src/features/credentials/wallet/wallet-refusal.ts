import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** What a wallet is told when it can't be helped: the codes of OAuth 2.0 (RFC 6749 §5.2) and OpenID4VCI 1.0 §8.3.1. */
export type WalletError =
  | 'invalid_request'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_token'
  | 'invalid_credential_request'
  | 'unknown_credential_configuration'
  | 'invalid_proof'
  | 'invalid_nonce'
  | 'credential_request_denied';

/** A wallet's request that can't be granted; software reads the code, its maker the description. */
export class WalletRefusal extends Error {
  constructor(
    readonly code: WalletError,
    readonly description: string,
  ) {
    super(code);
  }
}

/** Answers a refusal as these protocols want it; everything else goes to the filter of the whole platform. */
@Catch(WalletRefusal)
export class WalletRefusalFilter implements ExceptionFilter<WalletRefusal> {
  catch({ code, description }: WalletRefusal, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (code === 'invalid_token') void reply.header('www-authenticate', 'Bearer error="invalid_token"');
    void reply
      .status(code === 'invalid_token' ? 401 : 400)
      .header('cache-control', 'no-store')
      .header('access-control-allow-origin', '*')
      .send({ error: code, error_description: description });
  }
}
