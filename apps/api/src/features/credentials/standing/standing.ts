import type { Result, Role } from '@bewijskracht/domain';
import type { Actor } from '../../../platform/actor.ts';
import { conflict, orRefuse } from '../../../platform/problem.ts';

/** The domain names the step that doesn't exist; people are told what that means for a paper. */
export function orRefuseStep<Value>(result: Result<Value, { readonly code: string }>, impossible: string): Value {
  if (!result.ok && result.refusal.code === 'transition-not-allowed') throw conflict(impossible);
  return orRefuse(result);
}

/** Who acts, as the rules about the deciding body know them. */
export const asMember = (actor: Actor): { accountId: string; roles: readonly Role[] } => ({
  accountId: actor.accountId,
  roles: actor.roles.filter((role) => role !== 'system'),
});
