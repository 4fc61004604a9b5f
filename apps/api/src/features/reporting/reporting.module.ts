import { Module } from '@nestjs/common';
import { MatrixController } from './matrix.controller.ts';
import { MatrixQueries } from './matrix.queries.ts';
import { QueueController } from './queue.controller.ts';
import { QueueQueries } from './queue.queries.ts';
import { RegisterExportController } from './register-export.controller.ts';
import { RegisterExportQueries } from './register-export.queries.ts';
import { RegisterExportService } from './register-export.service.ts';

/** Reads that show the whole: they may look at every feature to the left and write nothing but that somebody looked. */
@Module({
  controllers: [MatrixController, QueueController, RegisterExportController],
  providers: [MatrixQueries, QueueQueries, RegisterExportQueries, RegisterExportService],
})
export class ReportingModule {}
