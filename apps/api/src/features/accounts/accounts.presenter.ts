import type { MeView } from '@bewijskracht/contracts';
import type { Role } from '@bewijskracht/domain';
import type { Actor } from '../../platform/actor.ts';

/** Who one is here and what one may be. */
export const presentMe = (actor: Actor): MeView => ({
  account: { id: actor.accountId, name: actor.name, email: actor.email, locale: actor.locale },
  organisation: { slug: actor.organisationSlug, name: actor.organisationName, demonstration: actor.demonstration },
  roles: actor.roles.filter((role): role is Role => role !== 'system'),
  sessionEndsAt: actor.sessionEndsAt.toISOString(),
});
