import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Config } from './config.ts';
import { Database } from './database.ts';
import { HealthController } from './health.controller.ts';
import { Jobs } from './jobs.ts';
import { Mail } from './mail/mail.ts';
import { JobObserver } from './observation/job-observer.ts';
import { Log } from './observation/log.ts';
import { MetricsPort } from './observation/metrics-port.ts';
import { MetricsController } from './observation/metrics.controller.ts';
import { Metrics } from './observation/metrics.ts';
import { Readiness } from './readiness.ts';
import { PublicAnswers } from './public-answers.ts';
import { PublicChanges } from './public-changes.ts';
import { DiskStorage } from './storage/disk.ts';
import { Storage } from './storage/storage.ts';
import { SecurityTxtController } from './security-txt.controller.ts';
import { SystemActor } from './system-actor.ts';
import { VisitLimits } from './visits/visit-limits.ts';

const SHARED = [
  Database,
  Metrics,
  MetricsPort,
  JobObserver,
  Readiness,
  Jobs,
  SystemActor,
  Mail,
  PublicAnswers,
  PublicChanges,
  { provide: Storage, useClass: DiskStorage },
];

/** What every feature stands on; knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, MetricsController, SecurityTxtController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Log, useValue: log },
        ...SHARED,
        { provide: APP_INTERCEPTOR, useClass: VisitLimits },
      ],
      exports: [Config, Log, Database, Jobs, SystemActor, Mail, PublicAnswers, Storage],
    };
  }
}
