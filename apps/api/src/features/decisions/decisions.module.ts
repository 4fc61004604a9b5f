import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/index.ts';
import { CredentialsModule } from '../credentials/index.ts';
import { AfterAnnouncing } from './after-announcing.ts';
import { AnnouncingService } from './announcing.service.ts';
import { DecidingService } from './deciding.service.ts';
import { DecisionsController } from './decisions.controller.ts';
import { DecisionsQueries } from './decisions.queries.ts';
import { DecisionsReader } from './decisions.reader.ts';
import { DecisionsRepository } from './decisions.repository.ts';
import { DecisionPapersController } from './papers.controller.ts';
import { ResultsRepository } from './results.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { VotingService } from './voting.service.ts';

@Module({
  imports: [AssessmentModule, CredentialsModule],
  controllers: [DecisionsController, DecisionPapersController],
  providers: [
    DecisionsQueries,
    DecisionsReader,
    DecisionsRepository,
    ResultsRepository,
    SessionsService,
    VotingService,
    DecidingService,
    AnnouncingService,
    AfterAnnouncing,
  ],
})
export class DecisionsModule {}
