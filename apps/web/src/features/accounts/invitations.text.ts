import { textOf } from '../../lib/i18n.ts';
import { en } from './invitations.en.ts';
import { nl } from './invitations.nl.ts';

/** The words of inviting people. */
export const useInvitationsText = textOf('invitations', nl, en);
