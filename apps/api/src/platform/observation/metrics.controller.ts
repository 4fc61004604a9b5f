import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../can.ts';
import { Config } from '../config.ts';
import { notFound } from '../problem.ts';
import { Metrics } from './metrics.ts';

/** `/metrics` on the platform's own port, for who has the token; without one it isn't there. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Get()
  read(@Headers('authorization') authorization: string | undefined): Promise<string> {
    const { metricsToken } = this.config;
    if (metricsToken === undefined || !isSame(authorization ?? '', `Bearer ${metricsToken}`)) throw notFound();
    return this.metrics.text();
  }
}

/** Compared as hashes, so that time tells neither the content nor the length. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
