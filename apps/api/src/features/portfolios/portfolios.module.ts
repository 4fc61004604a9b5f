import { Global, Module } from '@nestjs/common';
import { ErasureController } from './erasure.controller.ts';
import { ErasureJobs } from './erasure.jobs.ts';
import { ErasureRepository } from './erasure.repository.ts';
import { ErasureService } from './erasure.service.ts';
import { PortfolioReader } from './portfolio.reader.ts';
import { PortfoliosController } from './portfolios.controller.ts';
import { PortfoliosQueries } from './portfolios.queries.ts';
import { PortfoliosRepository } from './portfolios.repository.ts';
import { PortfoliosService } from './portfolios.service.ts';

@Global()
@Module({
  controllers: [PortfoliosController, ErasureController],
  providers: [
    PortfoliosService,
    PortfoliosRepository,
    PortfoliosQueries,
    PortfolioReader,
    ErasureService,
    ErasureRepository,
    ErasureJobs,
  ],
  exports: [PortfolioReader],
})
export class PortfoliosModule {}
