import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { readConfig } from './platform/config.ts';
import { Database } from './platform/database.ts';
import { Jobs } from './platform/jobs.ts';

/** Background work apart from the API: mail, signing, status lists. As many copies as one likes. */
const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
  logger: ['error', 'warn'],
});
app.enableShutdownHooks();
await app.get(Database).open();
await app.init();
await app.get(Jobs).open({ working: true });
console.log('Bewijskracht works in the background');
