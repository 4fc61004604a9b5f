import type { Readable } from 'node:stream';
import { MAX_VERIFY_BYTES, VerificationView } from '@bewijskracht/contracts';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/answers.ts';
import { Public } from '../../platform/can.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { readableSize } from '../../platform/storage/disk.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { VerificationService } from './verification.service.ts';

/** Anyone can have any file verified; it is read, answered and forgotten. */
@ApiTags('credentials')
@Controller('api/verify')
export class VerificationController {
  constructor(@Inject(VerificationService) private readonly verification: VerificationService) {}

  @Public()
  @Limited({ times: 60, minutes: 1, per: 'network' })
  @Answers(VerificationView)
  @ApiConsumes('application/octet-stream', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Post()
  async verify(@Body() body: unknown): Promise<VerificationView> {
    return this.verification.verifyFile(await readBody(body), new Date());
  }
}

/** The bytes that were sent: as a stream, or as JSON that was parsed on the way. Throws `too-large` past the limit. */
async function readBody(body: unknown): Promise<Uint8Array> {
  if (!isStream(body)) return Buffer.from(body === undefined || body === null ? '' : JSON.stringify(body));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_VERIFY_BYTES) throw new RequestFailure('too-large', { limit: readableSize(MAX_VERIFY_BYTES) });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
