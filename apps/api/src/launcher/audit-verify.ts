import { asOwner } from './as-owner.ts';
import { verifyChains } from './audit-chains.ts';

/** Recomputes every organisation's audit chain and says where the first break is; exit code 1 when there is one. */
const reports = await asOwner(verifyChains);
for (const { slug, entries, fault } of reports) {
  console.log(`${slug}: ${fault === undefined ? `${entries} entries, the chain holds` : `BROKEN ${fault}`}`);
}
process.exitCode = reports.some(({ fault }) => fault !== undefined) ? 1 : 0;
