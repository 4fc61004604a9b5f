import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials.module.ts';
import { SuitesController } from './suites.controller.ts';
import { SuitesService } from './suites.service.ts';

/** Answers the public suites; part of the application only in the conformance profile. */
@Module({ imports: [CredentialsModule], controllers: [SuitesController], providers: [SuitesService] })
export class ConformanceModule {}
