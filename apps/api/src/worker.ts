import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readConfig } from './platform/config.ts';
import { Database } from './platform/database.ts';
import { Jobs } from './platform/jobs.ts';
import { asNestLogger, makeLog } from './platform/observation/log.ts';
import { MetricsPort } from './platform/observation/metrics-port.ts';
import { stopOnSignals } from './platform/stopping.ts';

/** Background work apart from the API: mail, signing, status lists. As many copies as one likes. */
try {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const app = await NestFactory.createApplicationContext(AppModule.with(config, log), { logger: asNestLogger(log) });
  stopOnSignals(app);
  await app.get(Database).open();
  await app.init();
  await app.get(Jobs).open({ working: true });
  await app.get(MetricsPort).open();
  log.info('ready', { works: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
