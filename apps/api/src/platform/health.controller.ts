import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from './can.ts';
import { Database } from './database.ts';
import { RequestFailure } from './problem.ts';

/** For whoever keeps the process alive: live says it runs, ready says it can serve. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly db: Database) {}

  @Public()
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (!(await this.db.isUp())) throw new RequestFailure('unavailable');
    return { status: 'ready' };
  }
}
