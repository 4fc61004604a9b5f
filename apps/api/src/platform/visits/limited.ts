import { SetMetadata } from '@nestjs/common';

export const LIMITED = 'limited';

/** How often one visitor may come through a door. */
export interface Limit {
  readonly times: number;
  readonly minutes: number;
  /** Who counts as one: the network they come from, or the account they are logged in with. */
  readonly per: 'network' | 'account';
}

/** For a route that costs much, or that invites guessing: past the limit the answer is 429, and when to come back. */
export const Limited = (limit: Limit) => SetMetadata(LIMITED, limit);
