import { Global, Module } from '@nestjs/common';
import { CoordinatorReader } from './coordinator.reader.ts';
import { DossierReader } from './dossier.reader.ts';
import { DraftReader } from './draft.reader.ts';
import { DraftsService } from './drafts.service.ts';
import { HandlingController } from './handling.controller.ts';
import { HandlingService } from './handling.service.ts';
import { ReceiptService } from './receipt.service.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { SubmissionsQueries } from './submissions.queries.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { SubmissionsService } from './submissions.service.ts';

@Global()
@Module({
  controllers: [SubmissionsController, HandlingController],
  providers: [
    SubmissionsService,
    SubmissionsRepository,
    SubmissionsQueries,
    HandlingService,
    DraftsService,
    DraftReader,
    DossierReader,
    CoordinatorReader,
    ReceiptService,
  ],
  exports: [DossierReader, CoordinatorReader],
})
export class SubmissionsModule {}
