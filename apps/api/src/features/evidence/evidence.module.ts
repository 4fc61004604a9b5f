import { Global, Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { EvidenceRepository } from './evidence.repository.ts';
import { EvidenceService } from './evidence.service.ts';
import { FilesController } from './files.controller.ts';
import { LibraryReader } from './library.reader.ts';
import { LinksController } from './links.controller.ts';
import { LinksRepository } from './links.repository.ts';
import { LinksService } from './links.service.ts';
import { Previews } from './preview/previews.ts';
import { SweepService } from './sweep.service.ts';
import { UploadsRepository } from './uploads.repository.ts';
import { UploadsService } from './uploads.service.ts';

@Global()
@Module({
  controllers: [EvidenceController, LinksController, FilesController],
  providers: [
    EvidenceService,
    EvidenceRepository,
    EvidenceQueries,
    LinksService,
    LinksRepository,
    UploadsService,
    UploadsRepository,
    LibraryReader,
    Previews,
    SweepService,
  ],
  exports: [LibraryReader],
})
export class EvidenceModule {}
