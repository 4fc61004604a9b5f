import {
  AskPasswordResetRequest,
  ChangePasswordRequest,
  Done,
  MeView,
  PasswordResetView,
  ResetPasswordRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can, Public } from '../../platform/can.ts';
import { Limited } from '../../platform/visits/limited.ts';
import { Entrance } from './entrance.ts';
import { PasswordsService } from './passwords.service.ts';

/** A new password: for who forgot it, by mail; for who knows it, by the old one. */
@ApiTags('accounts')
@Controller('api')
export class PasswordsController {
  constructor(
    @Inject(PasswordsService) private readonly passwords: PasswordsService,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {}

  @Public()
  @Limited({ times: 20, minutes: 10, per: 'network' })
  @Answers(Done)
  @Post('password-resets')
  async ask(@Body({ schema: AskPasswordResetRequest }) { email }: AskPasswordResetRequest): Promise<Done> {
    await this.passwords.askReset(email, new Date());
    return { done: true };
  }

  @Public()
  @Limited({ times: 100, minutes: 10, per: 'network' })
  @Answers(PasswordResetView)
  @Get('password-resets/:token')
  async find(@Param('token') token: string): Promise<PasswordResetView> {
    const { email } = await this.passwords.getReset(token, new Date());
    return { email };
  }

  @Public()
  @Limited({ times: 100, minutes: 10, per: 'network' })
  @Answers(MeView)
  @Post('password-resets/:token')
  async reset(
    @Param('token') token: string,
    @Body({ schema: ResetPasswordRequest }) { password }: ResetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    return this.entrance.enter(
      request,
      reply,
      await this.passwords.reset(token, password, this.entrance.arrivalOf(request)),
    );
  }

  @Can()
  @Answers(Done)
  @Put('me/password')
  async change(
    @Acting() actor: Actor,
    @Body({ schema: ChangePasswordRequest }) body: ChangePasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<Done> {
    await this.passwords.change(actor, body, { session: this.entrance.sessionOf(request) ?? '', at: new Date() });
    return { done: true };
  }
}
