import { Global, Module } from '@nestjs/common';
import { CaseController } from './case.controller.ts';
import { CaseReader } from './case.reader.ts';
import { FrameworkReader } from './framework.reader.ts';
import { FrameworksController } from './frameworks.controller.ts';
import { OfferReader } from './offer.reader.ts';

@Global()
@Module({
  controllers: [FrameworksController, CaseController],
  providers: [FrameworkReader, OfferReader, CaseReader],
  exports: [FrameworkReader, OfferReader, CaseReader],
})
export class FrameworksModule {}
