import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.ts';
import { MirrorService } from '../features/credentials/index.ts';
import { readConfig } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { asNestLogger, makeLog } from '../platform/observation/log.ts';
import { openLocalPlatform } from './local-platform.ts';

/** Writes the static mirror into a folder: what keeps papers verifiable when the platform is gone (docs/operations.md). */
const folder = process.argv[2] ?? process.env['MIRROR_PATH'];
if (folder === undefined || folder === '') {
  console.error('Use: npm run mirror -- /a/folder (or set MIRROR_PATH).');
  process.exit(1);
}
const local = process.env['DATABASE_URL'] === undefined ? await openLocalPlatform(process.env) : undefined;
const config = local?.config ?? readConfig(process.env);
const log = makeLog(config);
const app = await NestFactory.createApplicationContext(AppModule.with(config, log), { logger: asNestLogger(log) });
await app.get(Database).open();
const { issuers, statusLists } = await app.get(MirrorService, { strict: false }).writeAll(folder);
console.log(
  `${folder}: keys of ${issuers} issuer(s), ${statusLists} status list(s), the frameworks and the page that verifies`,
);
await app.close();
if (local?.postgres.adopted === false) await local.postgres.stop();
process.exit(0);
