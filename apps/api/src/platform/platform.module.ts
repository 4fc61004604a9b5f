import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Config } from './config.ts';
import { Database } from './database.ts';
import { HealthController } from './health.controller.ts';
import { Jobs } from './jobs.ts';
import { Mail } from './mail/mail.ts';
import { DiskStorage } from './storage/disk.ts';
import { Storage } from './storage/storage.ts';
import { SystemActor } from './system-actor.ts';

const SHARED = [Database, Jobs, SystemActor, Mail, { provide: Storage, useClass: DiskStorage }];

/** What every feature stands on; knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [{ provide: Config, useValue: config }, ...SHARED],
      exports: [Config, Database, Jobs, SystemActor, Mail, Storage],
    };
  }
}
