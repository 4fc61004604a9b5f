import { MatrixView } from '@bewijskracht/contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { MatrixQueries } from './matrix.queries.ts';

/** The home of a portfolio. */
@ApiTags('reporting')
@Controller('api/portfolio')
export class MatrixController {
  constructor(@Inject(MatrixQueries) private readonly matrix: MatrixQueries) {}

  @Can('candidate')
  @Answers(MatrixView)
  @Get()
  get(@Acting() actor: Actor): Promise<MatrixView> {
    return this.matrix.get(actor, new Date());
  }
}
