import {
  AgreeRequest,
  AssessmentListQuery,
  AssessmentListView,
  AssessmentView,
  Done,
  InterviewView,
  PlaceRequest,
  ProposeRequest,
  SavedScoreView,
  SaveInterviewRequest,
  SaveScoreRequest,
  SkipInterviewRequest,
  TiesRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ObservedAs } from '../../platform/observation/observe-requests.ts';
import { ParseCode, ParseId } from '../../platform/parse.ts';
import { orNotFound } from '../../platform/problem.ts';
import { AssessmentQueries } from './assessment.queries.ts';
import { ConsensusService } from './consensus.service.ts';
import { DeskQueries } from './desk.queries.ts';
import { InterviewService } from './interview.service.ts';
import { ScoringService } from './scoring.service.ts';

/** Log and metrics know these routes by one name: which of them was called tells how far an assessor is. */
const DESK = 'assessor desk';

/** The assessor's desk: from "geen banden" to the advice. Whoever isn't on the case gets 404 everywhere. */
@ApiTags('assessment')
@Can('assessor')
@Controller('api/assessments')
export class AssessmentController {
  constructor(
    @Inject(AssessmentQueries) private readonly queries: AssessmentQueries,
    @Inject(DeskQueries) private readonly desks: DeskQueries,
    @Inject(ScoringService) private readonly scoring: ScoringService,
    @Inject(InterviewService) private readonly interviews: InterviewService,
    @Inject(ConsensusService) private readonly consensus: ConsensusService,
  ) {}

  @Answers(AssessmentListView)
  @ObservedAs(DESK)
  @Get()
  list(
    @Acting() actor: Actor,
    @Query({ schema: AssessmentListQuery }) query: AssessmentListQuery,
  ): Promise<AssessmentListView> {
    return this.queries.list(actor, query, new Date());
  }

  @Answers(AssessmentView)
  @ObservedAs(DESK)
  @Get(':id')
  desk(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AssessmentView> {
    return this.desks.desk(actor, id, new Date());
  }

  @Answers(AssessmentView)
  @ObservedAs(DESK)
  @Post(':id/declaration')
  async declare(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AssessmentView> {
    await this.scoring.declare(actor, id, new Date());
    return this.desk(actor, id);
  }

  @Answers(AssessmentView)
  @ObservedAs(DESK)
  @Post(':id/ties')
  async declareTies(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: TiesRequest }) body: TiesRequest,
  ): Promise<AssessmentView> {
    await this.scoring.declareTies(actor, id, body, new Date());
    return this.desk(actor, id);
  }

  @Answers(SavedScoreView)
  @ObservedAs(DESK)
  @Put(':id/scores/:leeruitkomst')
  saveScore(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('leeruitkomst', ParseCode) leeruitkomst: string,
    @Body({ schema: SaveScoreRequest }) body: SaveScoreRequest,
  ): Promise<SavedScoreView> {
    return this.scoring.saveScore(actor, { id, leeruitkomst }, body, new Date());
  }

  @Answers(Done)
  @ObservedAs(DESK)
  @Put(':id/place')
  async savePlace(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: PlaceRequest }) body: PlaceRequest,
  ): Promise<Done> {
    await this.scoring.savePlace(actor, id, body);
    return { done: true };
  }

  @Answers(AssessmentView)
  @ObservedAs(DESK)
  @Post(':id/seal')
  async seal(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AssessmentView> {
    await this.scoring.seal(actor, id, new Date());
    return this.desk(actor, id);
  }

  @Answers(InterviewView)
  @Put(':id/interview')
  async saveInterview(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: SaveInterviewRequest }) body: SaveInterviewRequest,
  ): Promise<InterviewView> {
    await this.interviews.save(actor, id, body, new Date());
    return orNotFound((await this.desk(actor, id)).interview);
  }

  @Answers(AssessmentView)
  @Post(':id/interview/finish')
  async finishInterview(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AssessmentView> {
    await this.interviews.finish(actor, id, new Date());
    return this.desk(actor, id);
  }

  @Answers(AssessmentView)
  @Post(':id/interview/skip')
  async skipInterview(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: SkipInterviewRequest }) { reason }: SkipInterviewRequest,
  ): Promise<AssessmentView> {
    await this.interviews.skip(actor, id, { reason, at: new Date() });
    return this.desk(actor, id);
  }

  @Answers(AssessmentView)
  @Post(':id/proposals/:leeruitkomst')
  async propose(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('leeruitkomst', ParseCode) leeruitkomst: string,
    @Body({ schema: ProposeRequest }) body: ProposeRequest,
  ): Promise<AssessmentView> {
    await this.consensus.propose(actor, { id, leeruitkomst }, body, new Date());
    return this.desk(actor, id);
  }

  @Answers(AssessmentView)
  @Post(':id/proposals/:proposalId/agreement')
  async agree(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('proposalId', ParseId) proposalId: string,
    @Body({ schema: AgreeRequest }) { reason }: AgreeRequest,
  ): Promise<AssessmentView> {
    await this.consensus.agree(actor, id, { proposalId, reason }, new Date());
    return this.desk(actor, id);
  }

  @Answers(AssessmentView)
  @Post(':id/advice')
  async advise(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AssessmentView> {
    await this.consensus.advise(actor, id, new Date());
    return this.desk(actor, id);
  }
}
