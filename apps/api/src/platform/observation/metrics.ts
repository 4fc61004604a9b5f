import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database.ts';
import { FIGURES } from './figures.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Asking twice within this time costs the database nothing. */
const FRESH_FOR_MS = 10_000;

/**
 * The numbers an operator wants, in Prometheus' text format. Nothing in it is about one person, one case or one sheet;
 * figures of the database are over all organisations, and every copy tells the same.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = this.histogram('http_request_seconds', 'Time to answer a request.', [
    'method',
    'route',
    'status',
  ]);
  private readonly jobs = this.histogram('job_seconds', 'Time a background job took.', ['queue', 'outcome']);
  private readonly queries = new Counter({
    name: 'bewijskracht_database_queries_total',
    help: 'Statements sent for requests, without the framing of transactions.',
    registers: [this.registry],
  });
  private readonly pool = this.gauge('database_connections', 'Connections of this process.', ['state']);
  private readonly queues = this.gauge('jobs', 'Jobs by queue and state, over all processes.', ['queue', 'state']);
  private readonly oldest = this.gauge('job_oldest_seconds', 'Age of the oldest job that could be running.', ['queue']);
  private readonly figures = new Map<string, Gauge>();
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  constructor(@Inject(Database) private readonly db: Database) {}

  /** Starts watching the process itself: memory, event loop, garbage collection. */
  open(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  countRequest(of: { method: string; route: string; status: number; ms: number; queries: number }): void {
    this.requests.observe({ method: of.method, route: of.route, status: of.status }, of.ms / 1000);
    this.queries.inc(of.queries);
  }

  countJob(queue: string, outcome: 'done' | 'failed', ms: number): void {
    this.jobs.observe({ queue, outcome }, ms / 1000);
  }

  /** Everything, as text. Numbers of the database are at most ten seconds old; without a database they are left out. */
  async text(): Promise<string> {
    for (const [state, count] of Object.entries(this.db.connections())) this.pool.set({ state }, count);
    this.asking ??= this.askDatabase().finally(() => (this.asking = undefined));
    await this.asking;
    return this.registry.metrics();
  }

  private async askDatabase(): Promise<void> {
    if (performance.now() - this.askedAt < FRESH_FOR_MS) return;
    this.queues.reset();
    this.oldest.reset();
    for (const gauge of this.figures.values()) gauge.reset();
    try {
      const jobs = await this.db.asNobody<{ name: string; state: string; jobs: number; oldest: number }>(
        `select name, state::text as state, count(*)::int as jobs, extract(epoch from now() - min(start_after))::float8 as oldest
         from pgboss.job where state in ('created', 'retry', 'active', 'failed') and (state <> 'created' or start_after <= now()) group by 1, 2`,
      );
      for (const { name, state, jobs: count, oldest } of jobs) {
        this.queues.set({ queue: name, state }, count);
        if (state === 'created') this.oldest.set({ queue: name }, oldest);
      }
      const figures = await this.db.asNobody<{ name: string; value: number | null }>(
        'select name, value from app.operational_figures(now())',
      );
      for (const { name, value } of figures) if (value !== null) this.figure(name).set(value);
      this.askedAt = performance.now();
    } catch {
      // A database that is away shows in /health/ready; the process's own numbers are still worth having.
    }
  }

  private figure(name: string): Gauge {
    const known = this.figures.get(name) ?? this.gauge(name, FIGURES[name] ?? name, []);
    this.figures.set(name, known);
    return known;
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
    return new Gauge({ name: `bewijskracht_${name}`, help, labelNames, registers: [this.registry] });
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    const registers = [this.registry];
    return new Histogram({ name: `bewijskracht_${name}`, help, labelNames, buckets: SECONDS, registers });
  }
}
