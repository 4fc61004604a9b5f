import type { AddressInfo } from 'node:net';
import { createApp } from './create-app.ts';
import { readConfig } from './platform/config.ts';
import { Log } from './platform/observation/log.ts';
import { stopOnSignals } from './platform/stopping.ts';

/** The production process: everything comes from the environment, and nothing starts on a guess (DESIGN §4). */
try {
  const config = readConfig(process.env);
  const app = await createApp(config);
  stopOnSignals(app);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  app.get(Log).info('ready', { port, host: config.host, url: config.publicUrl });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
