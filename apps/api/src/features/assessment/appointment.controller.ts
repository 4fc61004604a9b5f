import {
  AppointableView,
  AppointedView,
  AppointRequest,
  Done,
  ObjectRequest,
  ReplaceRequest,
} from '@bewijskracht/contracts';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseId } from '../../platform/parse.ts';
import { AppointmentQueries } from './appointment.queries.ts';
import { AppointmentService } from './appointment.service.ts';

/** Who assesses a submission. */
@ApiTags('assessment')
@Controller('api')
export class AppointmentController {
  constructor(
    @Inject(AppointmentService) private readonly appointments: AppointmentService,
    @Inject(AppointmentQueries) private readonly queries: AppointmentQueries,
  ) {}

  @Can('coordinator')
  @Answers(AppointableView)
  @Get('queue/:id/appointable')
  appointable(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<AppointableView> {
    return this.queries.appointable(actor, id, new Date());
  }

  @Can('coordinator')
  @Answers(AppointedView)
  @Post('queue/:id/appointment')
  async appoint(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: AppointRequest }) body: AppointRequest,
  ): Promise<AppointedView> {
    return { assessmentId: await this.appointments.appoint(actor, id, body, new Date()) };
  }

  @Can('coordinator')
  @Answers(Done)
  @Post('assessments/:id/replacement')
  async replace(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ReplaceRequest }) body: ReplaceRequest,
  ): Promise<Done> {
    await this.appointments.replace(actor, id, body, new Date());
    return { done: true };
  }

  @Can('coordinator')
  @Answers(Done)
  @Post('assessments/:id/reminders')
  async remind(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.appointments.remind(actor, id, new Date());
    return { done: true };
  }

  @Can('candidate')
  @Answers(Done)
  @Post('assessments/:id/objection')
  async object(
    @Acting() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body({ schema: ObjectRequest }) body: ObjectRequest,
  ): Promise<Done> {
    await this.appointments.object(actor, id, body, new Date());
    return { done: true };
  }
}
