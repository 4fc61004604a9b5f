import type { Role } from '@bewijskracht/domain';
import { SetMetadata } from '@nestjs/common';

export const CAN = 'can';
export const PUBLIC = 'public';

/** The route is for members with one of these roles; for any member when none is named. */
export const Can = (...roles: readonly Role[]) => SetMetadata(CAN, roles);

/** The route is for anyone, logged in or not. */
export const Public = () => SetMetadata(PUBLIC, true);
