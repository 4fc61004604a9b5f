import { RegisterExportQuery } from '@bewijskracht/contracts';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Can } from '../../platform/can.ts';
import { RegisterExportService } from './register-export.service.ts';

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' } as const;

/** The register for auditors. */
@ApiTags('reporting')
@Controller('api/register')
export class RegisterExportController {
  constructor(@Inject(RegisterExportService) private readonly exports: RegisterExportService) {}

  /** A file to download, with its SHA-256 in a header and in the audit trail. */
  @Can('secretary')
  @Get('export')
  async download(
    @Acting() actor: Actor,
    @Query({ schema: RegisterExportQuery }) { form }: RegisterExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = new Date();
    const { text, sha256 } = await this.exports.make(actor, form, at);
    await reply
      .type(TYPES[form])
      .header('content-disposition', `attachment; filename="register-${at.toISOString().slice(0, 10)}.${form}"`)
      .header('content-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
      .header('cache-control', 'private, no-store')
      .send(text);
  }
}
