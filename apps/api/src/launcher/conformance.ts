import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../create-app.ts';
import { SuitesService, TEST_ORGANISATION } from '../features/credentials/index.ts';
import { makeOrganisation } from '../seed/organisation.ts';
import { withClient } from './database-setup.ts';
import { openLocalPlatform } from './local-platform.ts';
import { makeSelfSigned } from './self-signed.ts';
import { suitesConfig } from './suites-config.ts';

/**
 * Starts a platform of its own with a test issuer, for the public suites: https on loopback, data in a temporary folder
 * that is gone afterwards, the VC API without tokens under /conformance. `--config <folder>` writes a `localConfig.cjs`
 * there; `--allow-known-wrong` lets through the two vectors that ask for a wrong (docs/conformance.md).
 */
const { values } = parseArgs({
  options: {
    config: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '3443' },
    'allow-known-wrong': { type: 'boolean', default: false },
  },
});
if (process.env['DATABASE_URL'] !== undefined || process.env['NODE_ENV'] === 'production') {
  console.error('The conformance profile has no place in production: it signs for whoever asks.');
  process.exit(1);
}

const LOOPBACK = '127.0.0.1';
const httpsPort = Number(values.port);
const folder = await mkdtemp(path.join(tmpdir(), 'bewijskracht-conformance-'));
// PostgreSQL runs as somebody else when this is root; what is secret in the folder has its own lock.
await chmod(folder, 0o755);
const local = await openLocalPlatform(
  { BEWIJSKRACHT_DATA: folder, HOST: LOOPBACK, PORT: '0', PUBLIC_URL: `https://localhost:${httpsPort}` },
  { allowKnownWrong: values['allow-known-wrong'] },
);
await withClient(local.ownerUrl, (owner) =>
  makeOrganisation(owner, {
    slug: TEST_ORGANISATION,
    registerCode: 'CONF',
    name: 'Conformance',
    demonstration: true,
    selfRegistration: false,
  }),
);
const app = await createApp(local.config);
await app.listen(0, LOOPBACK);
const { port } = app.getHttpServer().address() as { port: number };
const proxy = createServer(makeSelfSigned(new Date()), (from, to) => {
  // To the platform a write must not be another site's form; the suites are no browsers.
  const headers = { ...from.headers, 'x-bewijskracht': '1' };
  const onward = request({ host: LOOPBACK, port, path: from.url, method: from.method, headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(to);
  });
  onward.on('error', () => to.destroy());
  from.pipe(onward);
}).listen(httpsPort, LOOPBACK);

const suites = suitesConfig(local.config.publicUrl, (issuer) => app.get(SuitesService).didOf(issuer));
for (const suite of values.config) await writeFile(path.join(suite, 'localConfig.cjs'), suites);
console.log(`
The conformance profile is ready: ${local.config.publicUrl}/conformance
Put this in a suite as localConfig.cjs (--config <folder> does), then run its npm test there, with
NODE_TLS_REJECT_UNAUTHORIZED=0 where the suite checks certificates:

${suites}
Known wrong vectors are ${values['allow-known-wrong'] ? 'let through' : 'refused'}. Stop with Ctrl-C; nothing is kept.`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  proxy.close();
  proxy.closeAllConnections();
  await app.close();
  await local.postgres.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
