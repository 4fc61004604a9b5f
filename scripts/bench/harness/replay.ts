import type { Client } from 'pg';
import type { Statement } from './statements.ts';

/**
 * The raw yardstick of a page: the statements the server logged for it, framing included, asked again over one bare
 * connection of the driver, one after the other. No HTTP, no rules, no presenting: what the database and the driver take.
 */
export function replay(client: Client, statements: readonly Statement[]): () => Promise<void> {
  return async () => {
    for (const { text, parameters } of statements) await client.query(text, [...parameters]);
  };
}
