import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { JsonObject } from '@bewijskracht/domain';
import type { IssuerKey, VerificationSources } from '@bewijskracht/verification';
import { makeDidDocument, verifyCredential } from '@bewijskracht/verification';
import type { Client } from 'pg';
import { openKeyFile } from '../../features/credentials/signer/key-file.ts';
import { verifyChains } from '../audit-chains.ts';
import { withClient } from '../database-setup.ts';
import type { Places } from './make-backup.ts';

/** So many papers of each organisation are verified, the newest first: enough to know that keys, lists and papers belong together. */
const PAPERS_PER_ORGANISATION = 200;

/**
 * Looks at a platform as it stands, as owner: audit chains, signed papers against their own register, key files.
 * Returns one sentence per thing that holds. Throws one sentence about the first that doesn't.
 */
export function checkPlatform(places: Places, passphrase: string | undefined): Promise<readonly string[]> {
  return withClient(places.ownerUrl, async (client) => [
    ...(await checkChains(client)),
    await checkPapers(client),
    await checkKeys(client, places.keyDirectory, passphrase),
  ]);
}

async function checkChains(client: Client): Promise<readonly string[]> {
  const chains = await verifyChains(client);
  const broken = chains.find(({ fault }) => fault !== undefined);
  if (broken !== undefined) throw new Error(`The audit chain of ${broken.slug} is broken: ${broken.fault}`);
  return chains.map(({ slug, entries }) => `audit chain of ${slug}: ${entries} entries, the chain holds`);
}

async function checkPapers(client: Client): Promise<string> {
  const { rows } = await client.query<{ register_number: string; signed: JsonObject }>(
    `select register_number, signed from (
       select d.register_number, d.signed, row_number() over (partition by organisation_id order by issued_at desc) as place
       from credential_deelcertificaat d where d.signed is not null) newest where place <= $1`,
    [PAPERS_PER_ORGANISATION],
  );
  const sources = registeredIn(client);
  for (const { register_number, signed } of rows) {
    const { steps } = await verifyCredential(signed, sources, new Date());
    const fault = steps.find(({ check, answer }) => ['signature', 'issuer'].includes(check) && answer !== 'valid');
    if (fault !== undefined) throw new Error(`Deelcertificaat ${register_number} does not verify: ${fault.code}.`);
  }
  const { rows: all } = await client.query<{ count: number }>(
    'select count(*)::int as count from credential_deelcertificaat where signed is not null',
  );
  return `signatures: ${rows.length} of ${all[0]?.count} signed papers checked, all hold`;
}

/** Issuers by the name at the end of their DID, lists by the id at the end of their address: whatever the platform is called. */
function registeredIn(client: Client): VerificationSources {
  return {
    resolveIssuer: async (did) => {
      const { rows } = await client.query<{ keys: IssuerKey[] }>('select keys from app.public_issuer($1)', [
        did.split(':').at(-1),
      ]);
      if (rows[0] === undefined) return undefined;
      return { document: makeDidDocument(did, rows[0].keys) as unknown as JsonObject, source: 'registered' };
    },
    resolveStatusList: async (url) => {
      const { rows } = await client.query<{ signed: JsonObject | null }>(
        'select signed from app.public_status_list($1)',
        [/[0-9a-f-]{36}$/.exec(url)?.[0]],
      );
      return rows[0]?.signed == null ? undefined : { document: rows[0].signed, source: 'registered' };
    },
  };
}

/** A key without a file is not a fault: it may lie in a vault. One that doesn't open with the passphrase is. */
async function checkKeys(client: Client, keyDirectory: string, passphrase: string | undefined): Promise<string> {
  const { rows } = await client.query<{ organisation_id: string; id: string }>(
    'select organisation_id, id from credential_key where retired_at is null',
  );
  let [opened, elsewhere] = [0, 0];
  for (const { organisation_id, id } of rows) {
    const file = path.join(keyDirectory, organisation_id, `${id}.json`);
    const there = await stat(file).catch(() => undefined);
    if (there === undefined) elsewhere += 1;
    else if (passphrase !== undefined) {
      await openKeyFile(file, passphrase, 'did:web:check');
      opened += 1;
    }
  }
  const without = elsewhere === 0 ? '' : `, ${elsewhere} have no file here`;
  const untried = passphrase === undefined ? ' (SIGNER_PASSPHRASE is not set, so none was tried)' : '';
  return `signing keys: ${opened} of ${rows.length} open with the passphrase${without}${untried}`;
}
