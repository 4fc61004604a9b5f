import { createHash, timingSafeEqual } from 'node:crypto';
import type { HashedIdentity } from '@bewijskracht/domain';
import { hashableIdentity } from '@bewijskracht/domain';

/** What identifies the holder, hashed with this credential's own salt (Open Badges 3.0, IdentityObject). */
export function hashIdentity(identityType: HashedIdentity['identityType'], text: string, salt: string): HashedIdentity {
  const digest = createHash('sha256').update(hashableIdentity(text, salt)).digest('hex');
  return { identityType, salt, identityHash: `sha256$${digest}` };
}

/** Whether a name or address, read from a paper, is the one in the credential. */
export function isIdentity(identity: HashedIdentity, text: string): boolean {
  const computed = Buffer.from(hashIdentity(identity.identityType, text, identity.salt).identityHash);
  const stated = Buffer.from(identity.identityHash);
  return computed.length === stated.length && timingSafeEqual(computed, stated);
}
