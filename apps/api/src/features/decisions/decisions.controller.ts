import {
  AnnouncedView,
  PreparedSessionView,
  PrepareSessionRequest,
  RecuseRequest,
  SessionListView,
  SessionView,
  VotedView,
  VoteRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { AnnouncingService } from './announcing.service.ts';
import { DecisionsReader } from './decisions.reader.ts';
import { SessionsService } from './sessions.service.ts';
import { VotingService } from './voting.service.ts';

/** The deciding body's meetings: agenda, presence, recusal, votes, announcement. */
@ApiTags('decisions')
@Controller('api/sessions')
export class DecisionsController {
  constructor(
    @Inject(DecisionsReader) private readonly reader: DecisionsReader,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(VotingService) private readonly voting: VotingService,
    @Inject(AnnouncingService) private readonly announcing: AnnouncingService,
  ) {}

  @Can('secretary', 'boardMember')
  @Answers(SessionListView)
  @Get()
  list(@Acting() actor: Actor): Promise<SessionListView> {
    return this.reader.listSessions(actor, new Date());
  }

  @Can('secretary')
  @Answers(PreparedSessionView)
  @Post()
  async prepare(
    @Acting() actor: Actor,
    @Body({ schema: PrepareSessionRequest }) body: PrepareSessionRequest,
  ): Promise<PreparedSessionView> {
    return { id: await this.sessions.prepare(actor, body, new Date()) };
  }

  @Can('secretary', 'boardMember')
  @Answers(SessionView)
  @Get(':id')
  get(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SessionView> {
    return this.reader.getSession(actor, id);
  }

  @Can('secretary')
  @Answers(SessionView)
  @Post(':id/opening')
  async open(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SessionView> {
    await this.sessions.open(actor, id, new Date());
    return this.reader.getSession(actor, id);
  }

  @Can('boardMember')
  @Answers(SessionView)
  @Post(':id/presence')
  async attend(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SessionView> {
    await this.sessions.attend(actor, id);
    return this.reader.getSession(actor, id);
  }

  @Can('boardMember')
  @Answers(SessionView)
  @Post(':id/recusals')
  async recuse(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: RecuseRequest }) body: RecuseRequest,
  ): Promise<SessionView> {
    await this.sessions.recuse(actor, id, body, new Date());
    return this.reader.getSession(actor, id);
  }

  @Can('boardMember')
  @Answers(VotedView)
  @Post(':id/votes')
  vote(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: VoteRequest }) body: VoteRequest,
  ): Promise<VotedView> {
    return this.voting.vote(actor, id, body, new Date());
  }

  @Can('secretary')
  @Answers(SessionView)
  @Post(':id/items/:itemId/removal')
  async takeOff(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Param('itemId', ParseId) itemId: string,
  ): Promise<SessionView> {
    await this.sessions.takeOff(actor, id, itemId, new Date());
    return this.reader.getSession(actor, id);
  }

  @Can('secretary')
  @Answers(AnnouncedView)
  @Post(':id/announcement')
  async announce(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AnnouncedView> {
    return { announced: await this.announcing.announce(actor, id, new Date()) };
  }

  @Can('secretary')
  @Answers(SessionView)
  @Post(':id/closing')
  async close(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<SessionView> {
    await this.sessions.close(actor, id, new Date());
    return this.reader.getSession(actor, id);
  }
}
