import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from './features/accounts/index.ts';
import { AssessmentModule } from './features/assessment/index.ts';
import { AuditModule } from './features/audit/index.ts';
import { ConformanceModule, CredentialsModule } from './features/credentials/index.ts';
import { DecisionsModule } from './features/decisions/index.ts';
import { EvidenceModule } from './features/evidence/index.ts';
import { FrameworksModule } from './features/frameworks/index.ts';
import { PortfoliosModule } from './features/portfolios/index.ts';
import { ReportingModule } from './features/reporting/index.ts';
import { SubmissionsModule } from './features/submissions/index.ts';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/observation/log.ts';
import { contractPipe } from './platform/parse.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { ProblemFilter } from './platform/problem.filter.ts';

/** The features in reading order; each may use only what stands before it (DESIGN §3). */
const FEATURES = [
  AuditModule,
  AccountsModule,
  FrameworksModule,
  PortfoliosModule,
  EvidenceModule,
  SubmissionsModule,
  AssessmentModule,
  CredentialsModule,
  DecisionsModule,
  ReportingModule,
];

@Module({})
export class AppModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, log),
        ...FEATURES,
        ...(config.conformance === undefined ? [] : [ConformanceModule]),
      ],
      providers: [
        { provide: APP_PIPE, useFactory: contractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
