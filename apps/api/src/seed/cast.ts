import { ApiClient } from './api-client.ts';
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from './people.ts';

/** Everybody of the demonstration, logged in. */
export type Cast = Readonly<Record<'coordinator' | 'a' | 'b' | 'secretary' | 'member1' | 'member2', ApiClient>>;

const KEYS: Readonly<Record<keyof Cast, string>> = {
  coordinator: 'coordinator',
  a: 'beoordelaar-a',
  b: 'beoordelaar-b',
  secretary: 'secretaris',
  member1: 'lid-1',
  member2: 'lid-2',
};

/** Logs in the staff of the demonstration organisation. */
export async function assemble(baseUrl: string): Promise<Cast> {
  const entries = await Promise.all(
    Object.entries(KEYS).map(async ([part, key]) => [part, await logInAs(baseUrl, key)] as const),
  );
  return Object.fromEntries(entries) as Cast;
}

/** Logs everybody out, so that people find no logins in their list but their own; never fails, as what went before may have. */
export async function logOutAll(people: readonly ApiClient[]): Promise<void> {
  await Promise.allSettled(people.map((person) => person.logOut()));
}

/** Logs in one person of the demonstration. */
export const logInAs = (baseUrl: string, key: string): Promise<ApiClient> =>
  new ApiClient(baseUrl).logIn(emailOf(key), DEMONSTRATION_PASSWORD);

/** The address of one person of the demonstration. */
export function emailOf(key: string): string {
  const found = demonstrationPeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`nobody is called ${key}`);
  return found.email;
}
