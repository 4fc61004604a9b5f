import { createServer } from 'node:net';
import { createApp } from '../create-app.ts';
import { stopOnSignals } from '../platform/stopping.ts';
import { makeDemonstration } from '../seed/demonstration.ts';
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from '../seed/people.ts';
import { playDemonstration } from '../seed/play-demonstration.ts';
import { openLocalPlatform } from './local-platform.ts';
import type { LocalPlatform } from './local-platform.ts';

if (process.env['DATABASE_URL'] === undefined) await startLocally();
else await import('../main.ts');

/** One command, nothing configured: database, migrations, framework, demonstration, client and API on one port. */
async function startLocally(): Promise<void> {
  await refuseTakenPort();
  const local = await openLocalPlatform(process.env);
  const demonstrationIsNew = await makeDemonstration(local.ownerUrl);
  const app = await createApp(local.config);
  stopOnSignals(app, () => local.postgres.stop());
  await app.listen(local.config.port, local.config.host);
  tellWhereToLook(local);
  if (demonstrationIsNew && process.env['BEWIJSKRACHT_CASES'] !== 'none') await layOutCases(local);
}

/** A taken port is an error before anything is made, not another port (DESIGN §4). */
async function refuseTakenPort(): Promise<void> {
  const port = Number(process.env['PORT'] ?? '3000');
  const host = process.env['HOST'] ?? '127.0.0.1';
  await new Promise<void>((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      console.error(
        `Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start (with BEWIJSKRACHT_DATA for a separate platform).`,
      );
      process.exit(1);
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function tellWhereToLook({ config }: LocalPlatform): void {
  const people = demonstrationPeople.map(({ email, does }) => `  ${email.padEnd(42)} ${does}`).join('\n');
  console.log(`
Bewijskracht is ready: ${config.publicUrl}

Log in as (password for all: ${DEMONSTRATION_PASSWORD}):
${people}

API: ${config.publicUrl}/api/docs    Mail that was sent: ${config.dataDirectory}/outbox
Stop with Ctrl-C; your data stays in ${config.dataDirectory}.
`);
}

async function layOutCases({ config }: LocalPlatform): Promise<void> {
  const started = performance.now();
  console.log('Laying out one case in every state, through the API ...');
  try {
    await playDemonstration(`http://localhost:${config.port}`);
    console.log(`The demonstration is complete (${((performance.now() - started) / 1000).toFixed(1)} s).`);
  } catch (error) {
    console.error(
      `The demonstration stopped half-way; the platform itself works. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
