import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.ts';

/** Stands left of everything: each write records its line here. */
@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
