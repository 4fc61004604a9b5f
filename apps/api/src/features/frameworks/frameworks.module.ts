import { Global, Module } from '@nestjs/common';
import { FrameworkReader } from './framework.reader.ts';
import { FrameworksController } from './frameworks.controller.ts';
import { OfferReader } from './offer.reader.ts';

@Global()
@Module({
  controllers: [FrameworksController],
  providers: [FrameworkReader, OfferReader],
  exports: [FrameworkReader, OfferReader],
})
export class FrameworksModule {}
