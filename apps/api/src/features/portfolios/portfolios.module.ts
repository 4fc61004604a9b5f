import { Global, Module } from '@nestjs/common';
import { PortfolioReader } from './portfolio.reader.ts';
import { PortfoliosController } from './portfolios.controller.ts';
import { PortfoliosQueries } from './portfolios.queries.ts';
import { PortfoliosRepository } from './portfolios.repository.ts';
import { PortfoliosService } from './portfolios.service.ts';

@Global()
@Module({
  controllers: [PortfoliosController],
  providers: [PortfoliosService, PortfoliosRepository, PortfoliosQueries, PortfolioReader],
  exports: [PortfolioReader],
})
export class PortfoliosModule {}
