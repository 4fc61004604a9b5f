import { checkBackup } from './backup/check-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { openPlacesForRestore } from './places.ts';

/** Puts a backup into an empty database and empty folders, and checks the platform that comes of it. */
const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0 || folder.startsWith('--')) {
  console.error('Use: npm run restore -- /backups/2026-11-22   into an empty database and empty folders');
  process.exit(1);
}
try {
  // Before anything is made: a damaged backup leaves no half platform behind.
  const manifest = await checkBackup(folder);
  const places = await openPlacesForRestore(process.env, folder);
  try {
    await restoreBackup({ folder, manifest }, places, { passphrase: places.passphrase, tell: console.log });
    console.log('The platform is restored; start it.');
  } finally {
    await places.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
