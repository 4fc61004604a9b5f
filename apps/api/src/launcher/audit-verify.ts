import { verifyChains } from './audit-chains.ts';
import { withClient } from './database-setup.ts';
import { openLocalPlatform } from './local-platform.ts';

/** Recomputes every organisation's audit chain and says where the first break is; exit code 1 when there is one. */
const external = process.env['MIGRATION_DATABASE_URL'];
const local = external === undefined ? await openLocalPlatform(process.env) : undefined;
const reports = await withClient(external ?? local!.ownerUrl, verifyChains);
for (const { slug, entries, fault } of reports) {
  console.log(`${slug}: ${fault === undefined ? `${entries} entries, the chain holds` : `BROKEN ${fault}`}`);
}
if (local?.postgres.adopted === false) await local.postgres.stop();
process.exit(reports.some(({ fault }) => fault !== undefined) ? 1 : 0);
