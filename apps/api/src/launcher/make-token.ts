import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DOOR_KINDS, DOOR_SCOPES } from '@bewijskracht/domain';
import { hashToken, newToken } from '../features/accounts/index.ts';
import { withClient } from './database-setup.ts';

const USAGE = `Use: npm run token -- --organisation SLUG --name "Badgesysteem" --scope issue --kind badge [--days 90]
     npm run token -- --organisation SLUG --revoke ID
Scopes: ${DOOR_SCOPES.join(', ')}. Kinds, for issue only: ${DOOR_KINDS.join(', ')}.`;

/**
 * Makes or revokes a token for software, for who runs the platform; a secretary does the same in the application. Run as
 * owner (MIGRATION_DATABASE_URL). The secret is printed once; only its hash is kept. The audit line is written as the
 * organisation's system member.
 */
const url = process.env['MIGRATION_DATABASE_URL'];
const { values } = parseArgs({
  options: {
    organisation: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', multiple: true, default: [] },
    days: { type: 'string', default: '90' },
    revoke: { type: 'string' },
  },
});
const { organisation, name, revoke } = values;
if (url === undefined || organisation === undefined || (revoke === undefined && name === undefined)) {
  console.error(`${USAGE}\nMIGRATION_DATABASE_URL must be the database as bewijskracht_owner; see docs/operations.md.`);
  process.exit(1);
}

const id = revoke ?? randomUUID();
const secret = newToken();
const done = await withClient(url, async (owner) => {
  await owner.query('begin');
  const { rows } = await owner.query<{ id: string }>('select id from organisation where slug = $1', [organisation]);
  const [found] = rows;
  if (found === undefined) throw new Error(`no organisation ${organisation}`);
  await owner.query(
    `select set_config('app.organisation', $1, true), set_config('app.account', app.system_account($1::uuid)::text, true)`,
    [found.id],
  );
  const { rowCount } =
    revoke === undefined
      ? await owner.query(
          `insert into credential_token (organisation_id, id, name, secret_hash, scopes, kinds, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, now(), now() + $7 * interval '1 day')`,
          [found.id, id, name, hashToken(secret), values.scope, values.kind, Number(values.days)],
        )
      : await owner.query(
          'update credential_token set revoked_at = now() where id = $1 and organisation_id = $2 and revoked_at is null',
          [id, found.id],
        );
  if (rowCount === 0) return false;
  const act = revoke === undefined ? 'credentials.token-made' : 'credentials.token-revoked';
  await owner.query('select app.record_audit($1, $2, $3, $4)', ['system', act, id, '{}']);
  await owner.query('commit');
  return true;
});
if (!done) console.error(`There is no such token that still works in ${organisation}.`);
else if (revoke === undefined) console.log(`Token ${id} for ${organisation}, shown this once: ${secret}`);
else console.log(`Token ${id} opens nothing any more.`);
process.exitCode = done ? 0 : 1;
