import { rm } from 'node:fs/promises';

/** Stops the server that global-setup started and removes its data. */
export default async function tearDown() {
  await rm(globalThis.testHsm, { recursive: true, force: true });
  const server = globalThis.testPostgres;
  if (server === undefined) return;
  await server.stop();
  await rm(server.directory, { recursive: true });
}
