import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config.ts';
import { Metrics } from './metrics.ts';

/** `/metrics` on a port of its own, which no proxy passes on; the only port that a worker has. */
@Injectable()
export class MetricsPort implements OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** Listens when METRICS_PORT is set. Throws when the port is taken. */
  async open(): Promise<void> {
    const { metricsPort, metricsToken, host } = this.config;
    if (metricsPort !== undefined || metricsToken !== undefined) this.metrics.open();
    if (metricsPort === undefined) return;
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return response.writeHead(404).end();
      this.metrics.text().then(
        (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    server.listen(metricsPort, host);
    await once(server, 'listening');
    this.server = server;
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
