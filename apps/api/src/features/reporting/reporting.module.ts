import { Module } from '@nestjs/common';
import { MatrixController } from './matrix.controller.ts';
import { MatrixQueries } from './matrix.queries.ts';
import { QueueController } from './queue.controller.ts';
import { QueueQueries } from './queue.queries.ts';

/** Reads that show the whole: they may look at every feature to the left and write nothing. */
@Module({ controllers: [MatrixController, QueueController], providers: [MatrixQueries, QueueQueries] })
export class ReportingModule {}
