import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { DatabaseActor } from './actor.ts';
import { Config } from './config.ts';
import { countQuery } from './observation/work.ts';

const EXPECTED_ROLE = 'bewijskracht_app';
/** How long a request waits for a connection, its own or one that another gives back; then the database counts as away. */
const CONNECTED_WITHIN_MS = 20_000;
/**
 * The only door to the database (DESIGN §3.1). A transaction carries its actor, from which row-level security follows;
 * outside `write` and `read` there is no manager. Nothing slow belongs inside.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly transactions = new AsyncLocalStorage<EntityManager>();
  private source: DataSource | undefined;

  constructor(@Inject(Config) private readonly config: Config) {}

  /** Opens the pool. Throws when the role could go round row-level security: then nothing may start. */
  async open(): Promise<void> {
    const source = new DataSource({
      type: 'postgres',
      url: this.config.databaseUrl,
      poolSize: this.config.poolSize,
      applicationName: 'bewijskracht',
      connectTimeoutMS: CONNECTED_WITHIN_MS,
      extra: {
        idleTimeoutMillis: 60_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        // TypeORM listens a moment after it is given a connection: one that breaks before would end the process.
        onConnect: (client: PoolClient) => void client.on('error', () => undefined),
      },
      poolErrorHandler: () => undefined,
    });
    await source.initialize();
    this.source = source;
    await this.refuseMightyRole();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source?.destroy();
    this.source = undefined;
  }

  /** Runs `work` in one transaction as `actor`; an inner call joins the outer one. Rolls back when it throws. */
  write<T>(actor: DatabaseActor, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(actor, 'begin', work);
  }

  /** As `write`, but the database refuses to change anything. */
  read<T>(actor: DatabaseActor, work: () => Promise<T>): Promise<T> {
    return this.inTransaction(actor, 'begin read only', work);
  }

  /** The current transaction's manager. Throws outside a transaction. */
  get manager(): EntityManager {
    const manager = this.transactions.getStore();
    if (manager === undefined) throw new Error('the database is reached only through write or read');
    return manager;
  }

  /** Rows of one statement in the current transaction; those of `returning` when it changes something. */
  async sql<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { queryRunner } = this.manager;
    if (queryRunner === undefined) throw new Error('a transaction has one connection');
    countQuery();
    const result = await queryRunner.query(text, [...parameters], true);
    return (result.records ?? []) as Row[];
  }

  /** One statement as nobody: for the definer functions that are keyed by an exact secret, address or public id. */
  asNobody<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    countQuery();
    return this.opened.query(text, [...parameters]);
  }

  /** How many connections the pool has, how many of them rest, and how many requests wait for one. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    const { master } = this.opened.driver as unknown as { master: Pool };
    return { total: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
  }

  private get opened(): DataSource {
    if (this.source === undefined) throw new Error('the database is not open');
    return this.source;
  }

  private async inTransaction<T>(actor: DatabaseActor, begin: string, work: () => Promise<T>): Promise<T> {
    if (this.transactions.getStore() !== undefined) return work();
    const runner = this.opened.createQueryRunner();
    try {
      await runner.query(begin);
      await runner.query(`select set_config('app.account', $1, true), set_config('app.organisation', $2, true)`, [
        actor.accountId,
        actor.organisationId,
      ]);
      const result = await this.transactions.run(runner.manager, work);
      await runner.query('commit');
      return result;
    } catch (error) {
      // Not yet by us, so by the driver: it lost the connection, and whatever failed then failed for that.
      if (runner.isReleased) throw new Error('Connection terminated under a transaction', { cause: error });
      await runner.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async refuseMightyRole(): Promise<void> {
    const [role] = await this.asNobody<{ name: string; mighty: boolean }>(
      `select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or pg_has_role(r.rolname, 'bewijskracht_owner', 'member') as mighty
       from pg_roles r where r.rolname = current_user`,
    );
    if (role === undefined || role.mighty) {
      throw new Error(`the database role must be ${EXPECTED_ROLE}: this one could bypass row-level security`);
    }
  }
}
