import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './can.ts';
import { Config } from './config.ts';
import { orNotFound } from './problem.ts';

const HOLDS_FOR_DAYS = 180;

/** Whom to tell about a hole (RFC 9116), when SECURITY_CONTACT says so. */
@ApiExcludeController()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(@Inject(Config) private readonly config: Config) {}

  @Public()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Get('security.txt')
  read(): string {
    const contact = orNotFound(this.config.securityContact);
    const expires = new Date(Date.now() + HOLDS_FOR_DAYS * 86_400_000).toISOString();
    const lines = { Contact: contact, Expires: expires, 'Preferred-Languages': 'nl, en' };
    const canonical = `${this.config.publicUrl}/.well-known/security.txt`;
    return [...Object.entries(lines), ['Canonical', canonical]].map(([name, value]) => `${name}: ${value}\n`).join('');
  }
}
