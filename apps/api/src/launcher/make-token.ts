import { parseArgs } from 'node:util';
import { TokenWanted } from '@bewijskracht/contracts';
import { DOOR_KINDS, DOOR_SCOPES } from '@bewijskracht/domain';
import type { Client } from 'pg';
import { z } from 'zod';
import { asOwner } from './as-owner.ts';
import { listDoorTokens, makeDoorToken, revokeDoorToken } from './door-tokens.ts';

const USAGE = `Use: npm run token -- --organisation SLUG --name "Badgesysteem" --scope issue --kind badge [--days 90]
     npm run token -- --organisation SLUG --list
     npm run token -- --organisation SLUG --revoke ID
Scopes: ${DOOR_SCOPES.join(', ')}. Kinds, for issue only: ${DOOR_KINDS.join(', ')}. Name --scope and --kind again for more.`;

/**
 * Makes, lists or revokes tokens for software, for who runs the platform; a secretary does the same through the API. The
 * secret is printed once; only its hash is kept.
 */
const { values } = parseArgs({
  options: {
    organisation: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', multiple: true, default: [] },
    days: { type: 'string' },
    list: { type: 'boolean', default: false },
    revoke: { type: 'string' },
  },
});
const { organisation, name, list, revoke } = values;
const acts = [name !== undefined, list, revoke !== undefined].filter(Boolean).length;
if (organisation === undefined || acts !== 1) {
  console.error(USAGE);
  process.exit(1);
}

try {
  console.log(await asOwner((owner) => run(owner, organisation)));
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message);
  process.exitCode = 1;
}

async function run(owner: Client, slug: string): Promise<string> {
  if (list) return (await listDoorTokens(owner, slug)).map(tell).join('\n') || `${slug} has no tokens.`;
  if (revoke !== undefined) {
    await revokeDoorToken(owner, slug, revoke);
    return `Token ${revoke} opens nothing any more.`;
  }
  const { scope: scopes, kind: kinds, days } = values;
  const wanted = TokenWanted.parse({
    name,
    scopes,
    kinds,
    ...(days === undefined ? {} : { days: Number(days) }),
  });
  const { id, secret } = await makeDoorToken(owner, slug, wanted);
  return `Token ${id} for ${slug}, shown this once: ${secret}`;
}

function tell(token: Awaited<ReturnType<typeof listDoorTokens>>[number]): string {
  const end = token.revoked_at === null ? `until ${day(token.expires_at)}` : `revoked on ${day(token.revoked_at)}`;
  return `${token.id}  ${token.name}: ${[...token.scopes, ...token.kinds].join(', ')}; ${end}`;
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
