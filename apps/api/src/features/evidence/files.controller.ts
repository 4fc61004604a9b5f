import { Readable } from 'node:stream';
import { Done, FileView, PreviewView } from '@bewijskracht/contracts';
import { safeFileName } from '@bewijskracht/domain';
import { Controller, Delete, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { notFound, RequestFailure } from '../../platform/problem.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { presentFile } from './evidence.presenter.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { Previews } from './preview/previews.ts';
import { answerFile } from './serve-file.ts';
import { UploadsService } from './uploads.service.ts';

/** Files on their way in, and out to whoever may read them. */
@ApiTags('evidence')
@Controller('api')
export class FilesController {
  constructor(
    @Inject(UploadsService) private readonly uploads: UploadsService,
    @Inject(EvidenceQueries) private readonly queries: EvidenceQueries,
    @Inject(Previews) private readonly previews: Previews,
    @Inject(Storage) private readonly storage: Storage,
  ) {}

  @Can('candidate')
  @Limited({ times: 120, minutes: 1, per: 'account' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(FileView)
  @Post('evidence/:id/files')
  async upload(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query('name') name: string | string[] | undefined,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    if (!(request.body instanceof Readable)) throw new RequestFailure('unreadable-body');
    const length = request.headers['content-length'];
    const upload = {
      bytes: request.body,
      name: [name ?? ''].flat()[0] ?? '',
      announced: length === undefined ? undefined : Number(length),
    };
    return presentFile(await this.uploads.add(actor, id, { upload, at: new Date() }));
  }

  @Can('candidate')
  @Answers(Done)
  @Delete('evidence/files/:fileId')
  async remove(@Acting() actor: Actor, @Param('fileId', ParseId) fileId: string): Promise<Done> {
    await this.uploads.remove(actor, fileId, new Date());
    return { done: true };
  }

  @Can('candidate', 'coordinator', 'assessor')
  @ApiProduces('application/octet-stream')
  @Get('files/:sha256/content')
  async content(
    @Acting() actor: Actor,
    @Param('sha256') sha256: string,
    @Query('name') name: string | string[] | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.queries.file(actor, hashIn(sha256));
    const shown = typeof name === 'string' && name !== '' ? { ...file, name: safeFileName(name) } : file;
    const answer = answerFile(shown, { range: request.headers.range, ifNoneMatch: request.headers['if-none-match'] });
    if (answer.status === 416) {
      void reply.header('content-range', answer.headers['content-range']);
      throw new RequestFailure('range-not-there');
    }
    reply.status(answer.status).headers({ ...answer.headers });
    await reply.send(answer.hasBody ? this.storage.open(actor.organisationId, file.sha256, answer.range) : '');
  }

  @Can('candidate', 'coordinator', 'assessor')
  @Answers(PreviewView)
  @Get('files/:sha256/preview')
  async preview(@Acting() actor: Actor, @Param('sha256') sha256: string): Promise<PreviewView> {
    const file = await this.queries.file(actor, hashIn(sha256));
    return this.previews.of(file, actor);
  }
}

/** A hash in a path; what can't be one isn't there. */
function hashIn(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound();
  return sha256;
}
