import { textOf } from '../../lib/i18n.ts';
import { en } from './deelcertificaten.en.ts';
import { nl } from './deelcertificaten.nl.ts';

/** The words of the holder's own papers. */
export const useDeelcertificatenText = textOf('deelcertificaten', nl, en);
