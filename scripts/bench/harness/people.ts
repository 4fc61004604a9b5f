import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { ApiClient } from '../../../apps/api/src/seed/api-client.ts';
import { emailOf } from '../../../apps/api/src/seed/cast.ts';
import { makeMember } from '../../../apps/api/src/seed/organisation.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG } from '../../../apps/api/src/seed/people.ts';
import type { Platform } from './platform.ts';

/** The header with which a person of the demonstration is logged in. */
export async function cookieOf({ base }: Platform, keyOrEmail: string): Promise<{ readonly cookie: string }> {
  const email = keyOrEmail.includes('@') ? keyOrEmail : emailOf(keyOrEmail);
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bewijskracht': '1' },
    body: JSON.stringify({ email, password: DEMONSTRATION_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${email} can't log in: ${response.status}`);
  return { cookie: response.headers.getSetCookie()[0]!.split(';', 1)[0]! };
}

/** The demonstration organisation's id. */
export async function organisationOf(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from organisation where slug = $1', [
    DEMONSTRATION_SLUG,
  ]);
  return rows[0]!.id;
}

/** A candidate nobody knows yet, with the password of the demonstration, logged in. */
export async function newCandidate(platform: Platform, owner: Client, key: string): Promise<ApiClient> {
  const { rows } = await owner.query<{ password_hash: string }>('select password_hash from account where email = $1', [
    emailOf('student'),
  ]);
  const email = candidateEmail(key);
  await makeMember(owner, {
    organisationId: await organisationOf(owner),
    name: `Kandidaat ${key}`,
    email,
    roles: ['candidate'],
    passwordHash: rows[0]!.password_hash,
  });
  return new ApiClient(platform.base).logIn(email, DEMONSTRATION_PASSWORD);
}

/** The address a candidate made by `newCandidate` logs in with. */
export const candidateEmail = (key: string): string => `${key}@bench.example.org`;

/** Waits until so many deelcertificaten are signed; returns their ids. */
export async function waitForSigned(owner: Client, wanted: number): Promise<readonly string[]> {
  for (;;) {
    const { rows } = await owner.query<{ id: string }>(
      'select id from credential_deelcertificaat where signed is not null',
    );
    if (rows.length >= wanted) return rows.map(({ id }) => id);
    await pause(50);
  }
}

/** How many deelcertificaten are signed. */
export async function countSigned(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ signed: number }>(
    'select count(*)::int as signed from credential_deelcertificaat where signed is not null',
  );
  return rows[0]!.signed;
}
