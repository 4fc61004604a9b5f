import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './can.ts';
import { RequestFailure } from './problem.ts';
import { Readiness } from './readiness.ts';

/** For whoever keeps the process alive: live says it runs, ready says it can serve. Which part is lacking stands in the log, not in the answer. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Public()
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (!(await this.readiness.isReady())) throw new RequestFailure('unavailable');
    return { status: 'ready' };
  }
}
