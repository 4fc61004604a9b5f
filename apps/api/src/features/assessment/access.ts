import type { Actor as Person, Role } from '@bewijskracht/domain';
import { canRevise, canScore } from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';
import { conflict, forbidden, notFound } from '../../platform/problem.ts';
import type { Case } from './case.ts';

/** Somebody as the policies of the domain know them: background work is nobody. */
export const personOf = ({ accountId, roles }: Actor): Person => ({
  accountId,
  roles: roles.filter((role): role is Role => role !== 'system'),
});

/** 404 for whoever isn't on the case now, whatever other part they play. */
export function beOnCase(actor: Actor, { assessors }: Case): void {
  if (!assessors.some(({ accountId }) => accountId === actor.accountId)) throw notFound();
}

/** Whoever judges a case, or is judged in it, has no say in who judges: another coordinator has. Throws 403. */
export function beOutsideCase({ accountId }: Actor, { assessors, candidateAccountId }: Case): void {
  if ([...assessors.map((assessor) => assessor.accountId), candidateAccountId].includes(accountId)) throw forbidden();
}

/** A sheet is written while its round runs; afterwards the step no longer exists. */
export function mayWrite(actor: Actor, found: Case): void {
  const person = personOf(actor);
  if (!canScore(person, found) && !canRevise(person, found)) throw conflict('wrong-state', { state: found.state });
}
