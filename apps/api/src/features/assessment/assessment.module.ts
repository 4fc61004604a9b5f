import { Global, Module } from '@nestjs/common';
import { AppointmentController } from './appointment.controller.ts';
import { AppointmentQueries } from './appointment.queries.ts';
import { AppointmentRepository } from './appointment.repository.ts';
import { AppointmentService } from './appointment.service.ts';
import { AssessmentCommands } from './assessment.commands.ts';
import { AssessmentController } from './assessment.controller.ts';
import { AssessmentQueries } from './assessment.queries.ts';
import { AssessmentRepository } from './assessment.repository.ts';
import { ConsensusRepository } from './consensus.repository.ts';
import { ConsensusService } from './consensus.service.ts';
import { DeskQueries } from './desk.queries.ts';
import { DesignationsController } from './designations.controller.ts';
import { DesignationsQueries } from './designations.queries.ts';
import { DesignationsService } from './designations.service.ts';
import { InterviewRepository } from './interview.repository.ts';
import { InterviewService } from './interview.service.ts';
import { MembersReader } from './members.reader.ts';
import { ScoringService } from './scoring.service.ts';
import { SheetsRepository } from './sheets.repository.ts';

@Global()
@Module({
  controllers: [DesignationsController, AppointmentController, AssessmentController],
  providers: [
    DesignationsService,
    DesignationsQueries,
    AppointmentService,
    AppointmentRepository,
    AppointmentQueries,
    AssessmentRepository,
    AssessmentQueries,
    SheetsRepository,
    DeskQueries,
    ScoringService,
    InterviewRepository,
    InterviewService,
    ConsensusRepository,
    ConsensusService,
    AssessmentCommands,
    MembersReader,
  ],
  exports: [AssessmentCommands],
})
export class AssessmentModule {}
