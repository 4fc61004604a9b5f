import {
  AcceptInvitationRequest,
  ChangeMeRequest,
  Done,
  InvitationListView,
  InvitationOfferView,
  InvitationView,
  InviteRequest,
  LoginRequest,
  MeView,
  PublicOrganisationView,
  RegisterRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can, Public } from '../../platform/can.ts';
import { orNotFound } from '../../platform/problem.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { AccountsQueries } from './accounts.queries.ts';
import { AccountsService } from './accounts.service.ts';
import { presentMe } from './accounts.presenter.ts';
import { Entrance } from './entrance.ts';

/** Coming in, going out, and inviting others. */
@ApiTags('accounts')
@Controller('api')
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AccountsQueries) private readonly queries: AccountsQueries,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {}

  @Public()
  @Answers(MeView)
  @Post('session')
  async logIn(
    @Body({ schema: LoginRequest }) body: LoginRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.entrance.enter(
      request,
      reply,
      await this.accounts.logIn(body, request.ip, this.entrance.arrivalOf(request)),
    );
  }

  @Public()
  @Answers(Done)
  @Delete('session')
  async logOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Done> {
    await this.entrance.leave(request, reply);
    return { done: true };
  }

  @Can()
  @Answers(MeView)
  @Get('me')
  me(@Acting() actor: Actor): MeView {
    return presentMe(actor);
  }

  @Can()
  @Answers(MeView)
  @Patch('me')
  async changeMe(@Acting() actor: Actor, @Body({ schema: ChangeMeRequest }) body: ChangeMeRequest): Promise<MeView> {
    await this.accounts.changeMe(actor, body);
    return presentMe({ ...actor, name: body.name ?? actor.name, locale: body.locale ?? actor.locale });
  }

  @Public()
  @Answers(PublicOrganisationView)
  @Get('organisations/:slug')
  organisation(@Param('slug') slug: string): Promise<PublicOrganisationView> {
    return this.queries.organisation(slug);
  }

  @Public()
  @Limited({ times: 100, minutes: 60, per: 'network' })
  @Answers(MeView)
  @Post('registrations')
  async register(
    @Body({ schema: RegisterRequest }) body: RegisterRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.entrance.enter(request, reply, await this.accounts.register(body, this.entrance.arrivalOf(request)));
  }

  @Can('coordinator', 'secretary')
  @Answers(InvitationListView)
  @Get('invitations')
  invitations(@Acting() actor: Actor): Promise<InvitationListView> {
    return this.queries.invitations(actor);
  }

  @Can('coordinator', 'secretary')
  @Limited({ times: 300, minutes: 60, per: 'account' })
  @Answers(InvitationView)
  @Post('invitations')
  async invite(@Acting() actor: Actor, @Body({ schema: InviteRequest }) body: InviteRequest): Promise<InvitationView> {
    const id = await this.accounts.invite(actor, body, new Date());
    const { invitations } = await this.queries.invitations(actor);
    return orNotFound(invitations.find((invitation) => invitation.id === id));
  }

  @Public()
  @Limited({ times: 100, minutes: 10, per: 'network' })
  @Answers(InvitationOfferView)
  @Get('invitations/:token')
  offer(@Param('token') token: string): Promise<InvitationOfferView> {
    return this.queries.offer(token, new Date());
  }

  @Public()
  @Limited({ times: 100, minutes: 10, per: 'network' })
  @Answers(MeView)
  @Post('invitations/:token')
  async accept(
    @Param('token') token: string,
    @Body({ schema: AcceptInvitationRequest }) body: AcceptInvitationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.entrance.enter(
      request,
      reply,
      await this.accounts.acceptInvitation(token, body, this.entrance.arrivalOf(request)),
    );
  }
}
