import { asOwner } from './as-owner.ts';
import { endLoginsOf } from './end-logins.ts';

/** Logs somebody out wherever they are logged in, for who runs the platform; a secretary does it for one organisation. */
const [address, ...rest] = process.argv.slice(2);
if (address === undefined || rest.length > 0) {
  console.error('Use: npm run log-out -- naam@hogeschool-x.nl');
  process.exit(1);
}

try {
  const ended = await asOwner((owner) => endLoginsOf(owner, address));
  console.log(ended === 1 ? '1 session is over.' : `${ended} sessions are over.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
