import { checkBackup } from './backup/check-backup.ts';
import { makeBackup } from './backup/make-backup.ts';
import { openPlaces } from './places.ts';

const USAGE = `Use: npm run backup -- /backups/2026-11-22            make one; the folder must not exist yet
     npm run backup -- --verify /backups/2026-11-22   read one and compare everything`;

/** Backs up database and files together, while the platform runs; or reads a backup and says whether it is whole. */
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
const [option] = args.filter((arg) => arg.startsWith('--'));
if (folder === undefined || args.length > 2 || (option !== undefined && option !== '--verify')) {
  console.error(USAGE);
  process.exit(1);
}
try {
  const started = performance.now();
  if (option === '--verify') {
    const { takenAt, sums, files } = await checkBackup(folder);
    console.log(
      `${folder} is whole: of ${takenAt}, ${sums} files read and compared, ${files.bytes} bytes of evidence.`,
    );
  } else {
    const places = await openPlaces(process.env);
    try {
      const { takenAt } = await makeBackup(places, folder, console.log);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${folder} holds the platform as it was at ${takenAt} (${seconds} s).`);
    } finally {
      await places.close();
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
